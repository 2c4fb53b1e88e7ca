import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { ROOT } from '../build/inputs.mjs';

const JEST = ['--experimental-vm-modules', '--disable-warning=ExperimentalWarning', 'node_modules/jest/bin/jest.js'];
/** A stage that hangs must not hold the run for ever. The long form of the fault tests (FAULT_ROUNDS) gets its time on top. */
const LIMIT_MS = 8 * 60_000 + Number(process.env.FAULT_ROUNDS ?? 0) * 20_000;

/** Without colours and without Jest's word on where the results lie. */
const plain = (bytes) => stripVTControlCharacters(String(bytes)).replace(/^Test results written to: .*\n/m, '');

/**
 * Runs Node with the arguments in a process group of its own; `output` has both streams in the order they came. What the
 * stage left running when it ended (a server of a test that broke) ends with it. An interrupted run ends here.
 */
const run = (args) =>
  new Promise((done) => {
    const child = spawn(process.execPath, args, { cwd: ROOT, stdio: ['ignore', 'pipe', 'pipe'], detached: true });
    const chunks = [];
    const kill = (signal) => {
      try {
        process.kill(-child.pid, signal);
      } catch {
        // Nobody is left in the group.
      }
    };
    const interrupt = () => {
      kill('SIGTERM');
      process.exit(130);
    };
    const limit = setTimeout(() => {
      chunks.push(Buffer.from(`\nstopped after ${LIMIT_MS / 60_000} minutes\n`));
      kill('SIGKILL');
    }, LIMIT_MS);
    process.once('SIGINT', interrupt).once('SIGTERM', interrupt);
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => chunks.push(chunk));
    child.on('exit', () => kill('SIGKILL'));
    child.on('close', (code) => {
      clearTimeout(limit);
      process.off('SIGINT', interrupt).off('SIGTERM', interrupt);
      done({ ok: code === 0, output: plain(Buffer.concat(chunks)) });
    });
  });

export const runTools = async ({ tools }) => {
  const results = await Promise.all(tools.map(run));
  const ok = results.every((result) => result.ok);
  const output = results.filter((result) => !result.ok).map((result) => result.output);
  return { passed: ok ? 1 : 0, failed: ok ? 0 : 1, skipped: 0, skips: [], output: output.join('\n') };
};

const titleOf = (suite, test) => `${suite.name.slice(ROOT.length)} › ${test.fullName}`;

/** Tests of a suite that broke before its tests could run count as one failure. */
const count = (results) => {
  const broken = results.testResults.filter(
    (suite) => suite.status === 'failed' && suite.assertionResults.every((t) => t.status !== 'failed'),
  );
  const skips = results.testResults.flatMap((suite) =>
    suite.assertionResults.filter((t) => t.status === 'pending' || t.status === 'todo').map((t) => titleOf(suite, t)),
  );
  return { passed: results.numPassedTests, failed: results.numFailedTests + broken.length, skipped: skips.length, skips };
};

export const runSpecs = async (stage, specs) => {
  const folder = mkdtempSync(join(tmpdir(), 'huiyin-jest-'));
  const report = join(folder, 'results.json');
  const workers = Math.min(stage.workers, specs.length);
  const how = ['--ci', '--reporters', './scripts/test/reporter.mjs', '--json', '--outputFile', report];
  try {
    const { ok, output } = await run([
      ...JEST,
      ...how,
      workers === 1 ? '--runInBand' : `--maxWorkers=${workers}`,
      '--runTestsByPath',
      ...specs,
    ]);
    const counted = count(JSON.parse(readFileSync(report, 'utf8')));
    return { ...counted, failed: Math.max(counted.failed, ok ? 0 : 1), output };
  } catch (error) {
    return { passed: 0, failed: 1, skipped: 0, skips: [], output: error.message };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};
