import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ROOT } from '../support/tree.ts';

export const PASSWORD = 'a-demo-password-for-faults';

export interface Launch {
  readonly data: string;
  readonly args?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  /** A file beside this one that is loaded before the product, in each of its threads: how a broken variant gets its fault. */
  readonly preload?: string;
}

export interface Ended {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  /** All that it wrote to either stream. */
  readonly said: string;
}

/** The built product in a process of its own. */
export interface Product {
  /** Its address, as soon as it says that it is ready; rejects when it ends before. */
  readonly ready: Promise<string>;
  readonly ended: Promise<Ended>;
  /** Resolves when the process is gone. */
  end(signal: NodeJS.Signals): Promise<Ended>;
}

const ADDRESS = /http:\/\/\S+/;

const hear = (child: ChildProcess): { text: string } => {
  const said = { text: '' };
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk: Buffer) => (said.text += String(chunk)));
  return said;
};

/** Starts `dist/src/main.js` on a free port with an empty demo; later arguments win. */
export const launch = ({ data, args = [], env = {}, preload }: Launch): Product => {
  const first = preload === undefined ? [] : [`--import=${pathToFileURL(join(ROOT, 'test/faults', preload)).href}`];
  const command = ['--disable-warning=ExperimentalWarning', ...first, join(ROOT, 'dist/src/main.js'), '--port', '0', '--data', data];
  const child = spawn(process.execPath, [...command, '--demo', 'empty', ...args], {
    cwd: ROOT,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { PATH: process.env['PATH'] ?? '', HUIYIN_DEMO_PASSWORD: PASSWORD, HUIYIN_LIMITS: 'off', ...env },
  });
  const said = hear(child);
  const ended = once(child, 'close').then(() => ({ code: child.exitCode, signal: child.signalCode, said: said.text }));
  const ready = new Promise<string>((resolve, reject) => {
    child.stdout.on('data', () => {
      const address = ADDRESS.exec(said.text)?.[0];
      if (address !== undefined) resolve(address);
    });
    void ended.then(({ said }) => reject(new Error(`ended before it was ready: ${said}`)));
  });
  // Whoever kills it during the start does not ask for its address.
  ready.catch(() => undefined);
  return {
    ready,
    ended,
    end: (signal) => {
      child.kill(signal);
      return ended;
    },
  };
};
