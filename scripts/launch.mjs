import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { answersAreFresh } from './build/answers.mjs';
import { at } from './build/inputs.mjs';
import { serverIsFresh } from './build/server.mjs';
import { webIsFresh } from './build/web.mjs';

const NODE = 24;

const stop = (message) => {
  process.stderr.write(`${message}\n`);
  process.exit(1);
};

/** Builds in a process of its own: the compilers' memory does not stay in the server. */
const buildStale = (parts) => {
  if (parts.length === 0) return;
  const { status } = spawnSync(process.execPath, [at('scripts/build.mjs'), ...parts], { stdio: ['ignore', 'inherit', 'inherit'] });
  if (status !== 0) process.exit(status ?? 1);
};

const checkNode = () => {
  if (Number.parseInt(process.versions.node, 10) >= NODE) return;
  stop(
    `Huiyin runs on Node ${NODE}; this is ${process.version}.\n` +
      'Use "npm start" after "npm ci", which brings it (if it did not: "npm rebuild node").',
  );
};

/** What only the server needs, beside the code. */
const FOR_PAGES = [
  ['--answers', answersAreFresh],
  ['--web', webIsFresh],
];

/**
 * Brings `dist/` up to date and carries on as `dist/<entry>` in this very process, so that signals, exit code and
 * standard streams are the product's own. `web`: the pages are needed too.
 */
export const launch = async (entry, { args = process.argv.slice(2), web = false } = {}) => {
  checkNode();
  buildStale([['--server', serverIsFresh], ...(web ? FOR_PAGES : [])].flatMap(([part, isFresh]) => (isFresh() ? [] : [part])));
  const file = at('dist', entry);
  if (!existsSync(file)) stop(`there is no ${entry}`);
  process.argv = [process.execPath, file, ...args];
  await import(pathToFileURL(file).href);
};
