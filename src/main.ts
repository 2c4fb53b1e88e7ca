import 'reflect-metadata';
import { randomBytes } from 'node:crypto';
import { readConfig, USAGE } from './app.config.ts';
import { explain } from './app.explain.ts';
import { run } from './app.run.ts';
import { greeting } from './app.greeting.ts';

/** Ends with a clear sentence in both languages instead of a stack. */
const end = (error: unknown): never => {
  process.stderr.write(`\n${explain(error)}\n`);
  process.exit(1);
};

let stopped = false;

const main = async (): Promise<void> => {
  const config = readConfig(process.argv.slice(2), process.env);
  if (config.help) {
    process.stdout.write(`${USAGE}\n`);
    return;
  }
  const password = config.demoPassword ?? randomBytes(9).toString('base64url');
  const running = await run(config, password);
  const stop = (): void => {
    stopped = true;
    // A second signal ends at once.
    process.once('SIGINT', () => process.exit(130));
    process.once('SIGTERM', () => process.exit(143));
    running.close().then(() => process.exit(0), end);
  };
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
  await running.app.listen(config.port, config.host);
  await running.ready;
  if (!stopped) process.stdout.write(greeting(config, await running.app.getUrl(), password));
};

// Asked to end while it was starting: `stop` sees to it, and what the start misses then is no failure.
main().catch((error: unknown) => stopped || end(error));
