import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { where } from '../support/skip.ts';
import { ROOT } from '../support/tree.ts';

const docker = (...args: readonly string[]) =>
  spawnSync('docker', args, { cwd: ROOT, env: { ...process.env, HUIYIN_MASTER_KEY_FILE: '/dev/null' } });
const noCompose = (): string | undefined => (docker('compose', 'version').status === 0 ? undefined : 'no docker client with compose here');
const text = (path: string): string => readFileSync(join(ROOT, path), 'utf8');

describe('the container', () => {
  where(noCompose())('has a compose file that docker compose accepts', () => {
    const { status, stderr } = docker('compose', '-f', 'docker/compose.yml', 'config', '-q');
    expect({ status, said: String(stderr) }).toEqual({ status: 0, said: '' });
  });

  it('runs on the major version of Node that npm brings', () => {
    const { dependencies } = JSON.parse(text('package.json')) as { dependencies: { node: string } };
    expect(text('docker/Dockerfile')).toContain(`ARG BASE=node:${dependencies.node.split('.')[0]}-`);
  });
});
