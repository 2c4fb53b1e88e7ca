/** Tells what a fault test did (the seed first, where there is one): the runner shows these lines also where everything passed. */
export const figures = (what: string, rest: object): void => void process.stderr.write(`figures: ${what} ${JSON.stringify(rest)}\n`);
