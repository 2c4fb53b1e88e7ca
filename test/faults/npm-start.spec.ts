import { spawn, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { cp, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { TemporaryFolder } from '../support/temporary.ts';
import { plantTree, ROOT } from '../support/tree.ts';

const SERVER = `
import { word } from './word.ts';
process.on('SIGTERM', () => process.exit(7));
process.on('SIGINT', () => process.exit(9));
process.stdout.write(JSON.stringify({ word, args: process.argv.slice(2), pid: process.pid, node: process.versions.node }) + '\\n');
setInterval(() => undefined, 1000);
`;

interface Started {
  readonly word: string;
  readonly args: readonly string[];
  readonly pid: number;
  readonly node: string;
}

const alive = (pid: number): boolean => {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
};

describe('npm start', () => {
  let tree: TemporaryFolder;
  const source = (path: string, code: string): Promise<void> => writeFile(join(tree.path, path), code);
  const build = () => spawnSync('npm', ['run', '-s', 'build'], { cwd: tree.path, encoding: 'utf8' });

  beforeEach(async () => {
    tree = await plantTree({ 'src/main.ts': SERVER, 'src/word.ts': `export const word: string = 'first';`, 'src/rules.json': '{}' });
    await cp(join(ROOT, 'scripts'), join(tree.path, 'scripts'), { recursive: true });
    await cp(join(ROOT, '.swcrc'), join(tree.path, '.swcrc'));
  });
  afterEach(() => tree.remove());

  const start = async (...args: readonly string[]) => {
    const npm = spawn('npm', ['start', '-s', '--', ...args], { cwd: tree.path, stdio: ['ignore', 'pipe', 'inherit'] });
    const ended = new Promise<number | null>((done) => npm.on('exit', done));
    const said = await new Promise<Started>((done, fail) => {
      let text = '';
      npm.stdout.on('data', (chunk: Buffer) => {
        text += String(chunk);
        const line = text.split('\n').find((l) => l.startsWith('{'));
        if (line) done(JSON.parse(line) as Started);
      });
      npm.on('exit', () => fail(new Error(`ended before it spoke: ${text}`)));
    });
    return { npm, ended, said };
  };

  it.each([
    ['SIGTERM', 7],
    ['SIGINT', 9],
  ] as const)('hands %s to the server and takes over its exit code', async (signal, code) => {
    const { npm, ended, said } = await start('--port', '0');
    expect(said).toEqual({ word: 'first', args: ['--port', '0'], pid: expect.any(Number), node: expect.stringMatching(/^24\./) });
    npm.kill(signal);
    expect(await ended).toBe(code);
    expect(alive(said.pid)).toBe(false);
  });

  it('is known to bite: with a shell in between the server outlives npm', async () => {
    const manifest = join(tree.path, 'package.json');
    await writeFile(manifest, (await readFile(manifest, 'utf8')).replace('exec node scripts/start.mjs', 'node scripts/start.mjs && true'));
    const { npm, ended, said } = await start();
    npm.kill('SIGTERM');
    await ended;
    expect(alive(said.pid)).toBe(true);
    process.kill(said.pid, 'SIGKILL');
  });

  it('builds what changed, copies data, and removes what lost its source', async () => {
    expect(build().stdout).toMatch(/^2 files? compiled|^3 files compiled/);
    await source('src/word.ts', `export const word: string = 'second';`);
    await rm(join(tree.path, 'src/rules.json'));
    const { npm, ended, said } = await start();
    npm.kill('SIGTERM');
    await ended;
    expect(said.word).toBe('second');
    expect(existsSync(join(tree.path, 'dist/src/word.js'))).toBe(true);
    expect(existsSync(join(tree.path, 'dist/src/rules.json'))).toBe(false);
    expect(build().stdout).toMatch(/^nothing to build/);
  });

  it('does not start what does not compile, and says where', async () => {
    await source('src/word.ts', 'export const const = 1;');
    const { status, stderr } = spawnSync('npm', ['start', '-s'], { cwd: tree.path, encoding: 'utf8' });
    expect(status).toBe(1);
    expect(stderr).toContain('src/word.ts');
    await rm(join(tree.path, 'src/word.ts'));
    build();
    expect(existsSync(join(tree.path, 'dist/src/word.js'))).toBe(false);
  });
});
