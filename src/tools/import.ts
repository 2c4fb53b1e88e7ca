import 'reflect-metadata';
import { explain } from '../app.explain.ts';
import { readArguments, USAGE } from './import/arguments.ts';
import { importFile } from './import/import-file.ts';
import { ImportTrouble } from './import/trouble.ts';

const INTERRUPTED = 130;

const worded = (error: unknown): string => (error instanceof ImportTrouble ? `${error.zh}\n${error.en}` : explain(error));

/** Ends the import in order at the first signal and at once at the second. */
const onSignal = (): AbortSignal => {
  const stopping = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => {
      if (stopping.signal.aborted) process.exit(INTERRUPTED);
      stopping.abort();
    });
  }
  return stopping.signal;
};

const main = async (): Promise<number> => {
  const options = readArguments(process.argv.slice(2), process.env);
  if (options === undefined) {
    process.stdout.write(`${USAGE}\n`);
    return 0;
  }
  const signal = onSignal();
  const { exitCode } = await importFile(options, { env: process.env, out: process.stdout, progress: process.stderr, signal });
  return signal.aborted ? INTERRUPTED : exitCode;
};

main().then(
  (code) => process.exit(code),
  (error: unknown) => {
    process.stderr.write(`\n${worded(error)}\n`);
    process.exit(1);
  },
);
