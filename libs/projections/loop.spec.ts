import { spawnSync } from 'node:child_process';

const LOOP = new URL('./loop.ts', import.meta.url).href;
const NODE = ['--conditions=source', '--experimental-transform-types', '--disable-warning=ExperimentalWarning', '--input-type=module'];

/** Runs a program that follows something for good; `status` is null when it had to be stopped. */
const program = (body: string): { status: number | null; stdout: string } =>
  spawnSync(process.execPath, [...NODE, '--eval', `import { Loop } from '${LOOP}'; ${body}`], { encoding: 'utf8', timeout: 15_000 });

describe('a loop', () => {
  it('that nobody stopped › does not keep its process alive', () => {
    const { status } = program(`void new Loop({ pass: async () => true }).run(new AbortController().signal);`);
    expect(status).toBe(0);
  });

  it('stopped while it waits › ends at once, not at the next poll', () => {
    const { stdout } = program(`
      const stop = new AbortController();
      const started = performance.now();
      setTimeout(() => stop.abort(), 50);
      await new Loop({ pass: async () => true, pollMs: 60_000 }).run(stop.signal);
      process.stdout.write(performance.now() - started < 10_000 ? 'in time' : 'late');`);
    expect(stdout).toBe('in time');
  });
});
