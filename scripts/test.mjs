/**
 * `npm test`, `npm test -- --only STAGE[,STAGE]`, `npm test -- PATH…` (only the specs whose path holds one of these).
 * Prints failures in full, then a table of the stages, then one line with the totals. Exit code 1 when anything failed or
 * nothing ran.
 */
import { parseArgs } from 'node:util';
import { runSpecs, runTools } from './test/run-stage.mjs';
import { forgottenSpecs, STAGES, specsOf } from './test/stages.mjs';

const say = (line) => process.stdout.write(`${line}\n`);
const NOTHING = { passed: 0, failed: 0, skipped: 0, skips: [], output: '' };

const readOptions = () => {
  const { values, positionals } = parseArgs({ options: { only: { type: 'string', multiple: true } }, allowPositionals: true });
  const only = (values.only ?? []).flatMap((names) => names.split(','));
  const unknown = only.filter((name) => !STAGES.some((stage) => stage.name === name));
  if (unknown.length === 0) return { only, paths: positionals };
  process.stderr.write(`no stage ${unknown.join(', ')}; there are ${STAGES.map((stage) => stage.name).join(', ')}\n`);
  process.exit(2);
};

/** The stages to run, each with its specs; what they need comes with them. */
const plan = ({ only, paths }) => {
  const wanted = STAGES.map((stage) => ({
    stage,
    specs: specsOf(stage).filter((file) => paths.length === 0 || paths.some((p) => file.includes(p))),
  }))
    .filter(({ stage }) => only.length === 0 || only.includes(stage.name))
    .filter(({ specs }) => paths.length === 0 || specs.length > 0);
  const needed = new Set(wanted.flatMap(({ stage, specs }) => (specs.length > 0 ? (stage.needs ?? []) : [])));
  const before = STAGES.filter((stage) => needed.has(stage.name) && !wanted.some((w) => w.stage === stage)).map((stage) => ({
    stage,
    specs: [],
  }));
  return [...before, ...wanted];
};

const runStage = async ({ stage, specs }) => {
  const begin = performance.now();
  const result = stage.tools ? await runTools(stage) : specs.length === 0 ? NOTHING : await runSpecs(stage, specs);
  const seconds = (performance.now() - begin) / 1000;
  say(`${result.failed > 0 ? '✗' : '·'} ${stage.name} (${seconds.toFixed(1)} s)`);
  for (const [, line] of result.output.matchAll(/^figures: (.*)$/gm)) say(`    ${line}`);
  if (result.failed > 0) say(`\n${result.output.trimEnd()}\n`);
  return { name: stage.name, seconds, none: !stage.tools && specs.length === 0, ...result };
};

const table = (results) => {
  const row = (...cells) => cells.map((cell, index) => (index === 0 ? String(cell).padEnd(14) : String(cell).padStart(9))).join('');
  say(`\n${row('stage', 'passed', 'failed', 'skipped', 'seconds')}`);
  for (const r of results) say(r.none ? row(r.name, 'none', '', '', '') : row(r.name, r.passed, r.failed, r.skipped, r.seconds.toFixed(1)));
};

const main = async () => {
  const options = readOptions();
  const begin = performance.now();
  const results = [];
  for (const step of plan(options)) results.push(await runStage(step));
  const forgotten = forgottenSpecs();
  if (forgotten.length > 0) {
    say(`\n✗ no stage runs these specs:\n${forgotten.join('\n')}`);
    results.push({ ...NOTHING, name: 'no stage', seconds: 0, failed: forgotten.length });
  }
  const total = (key) => results.reduce((sum, result) => sum + result[key], 0);
  const skips = results.flatMap((result) => result.skips);
  if (skips.length > 0) say(`\nskipped:\n${skips.join('\n')}`);
  table(results);
  say(`all in ${((performance.now() - begin) / 1000).toFixed(1)} s\n`);
  if (total('passed') + total('failed') === 0) say('nothing ran');
  if (total('failed') > 0 || total('passed') === 0) process.exitCode = 1;
  say(`${total('passed')} passed, ${total('failed')} failed, ${total('skipped')} skipped`);
};

await main();
