/** Tells what a fault test did, seed first: the runner shows these lines also where everything passed. */
export const figures = (what: string, seed: number, rest: object): void =>
  void process.stderr.write(`figures: ${what} FAULT_SEED=${seed} ${JSON.stringify(rest)}\n`);
