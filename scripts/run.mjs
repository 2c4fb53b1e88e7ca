/** `node scripts/run.mjs src/tools/import FILE`, `node scripts/run.mjs bench NAME`: builds what is stale, then runs it. */
import { filesBelow } from './build/inputs.mjs';
import { launch } from './launch.mjs';

const [what = '', ...rest] = process.argv.slice(2);

/** `bench/NAME.ts` or `bench/NAME.bench.ts`. */
const bench = () => {
  const files = filesBelow('bench').flatMap((file) => /^bench\/([^/]+)\.ts$/.exec(file)?.[1] ?? []);
  const names = files.map((file) => file.replace(/\.bench$/, ''));
  const [name, ...args] = rest;
  const file = files[names.indexOf(name)];
  if (file) return launch(`bench/${file}.js`, { args });
  process.stderr.write(`npm run bench -- NAME, where NAME is one of: ${names.join(', ') || '(none yet)'}\n`);
  process.exit(2);
};

await (what === 'bench' ? bench() : launch(`${what}.js`, { args: rest }));
