import { existsSync, readFileSync } from 'node:fs';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, relative } from 'node:path';
import { at, digest, filesBelow, readRecord, snapshot } from './inputs.mjs';

const FOLDERS = ['src', 'libs', 'bench', 'test/support'];
const RECORD = 'dist/.server.json';
const NOT_BUILT = /(\.spec\.tsx?|\.d\.ts|\.md)$|\/\./;
const CODE = /\.ts$/;

const sources = () => FOLDERS.flatMap(filesBelow).filter((file) => !NOT_BUILT.test(file));
const outputOf = (file) => `dist/${file.replace(CODE, '.js')}`;
const outputsOf = (file) => (CODE.test(file) ? [outputOf(file), `${outputOf(file)}.map`] : [outputOf(file)]);
/** What else shapes the output: the compiler, its settings, this file. */
const toolsNow = () =>
  digest(readFileSync(at('.swcrc')), readFileSync(at('node_modules/@swc/core/package.json')), readFileSync(new URL(import.meta.url)));

const plan = () => {
  const record = readRecord(RECORD);
  const tools = toolsNow();
  const files = snapshot(sources(), record.files);
  const done = tools === record.tools ? record.files : {};
  const stale = Object.keys(files).filter((f) => files[f].hash !== done[f]?.hash || !outputsOf(f).every((out) => existsSync(at(out))));
  const gone = Object.keys(record.files).filter((f) => !(f in files));
  return { record, tools, files, stale, gone };
};

/** Whether `dist/` is what the sources say. */
export const serverIsFresh = () => {
  const { stale, gone } = plan();
  return stale.length === 0 && gone.length === 0;
};

/** Written beside, then moved into place: whoever starts meanwhile never reads half a file. */
const put = async (file, content) => {
  await mkdir(dirname(at(file)), { recursive: true });
  await writeFile(`${at(file)}.${process.pid}`, content);
  await rename(`${at(file)}.${process.pid}`, at(file));
};

const compile = async (swc, options, file) => {
  const out = outputOf(file);
  const sourceFileName = relative(dirname(at(out)), at(file));
  const { code, map } = await swc.transformFile(at(file), { ...options, swcrc: false, sourceFileName });
  await put(`${out}.map`, map);
  await put(out, `${code}\n//# sourceMappingURL=${basename(out)}.map\n`);
};

const build = async (stale) => {
  if (stale.length === 0) return [];
  const { default: swc } = await import('@swc/core');
  const { $schema: _, ...options } = JSON.parse(readFileSync(at('.swcrc'), 'utf8'));
  const one = async (file) => (CODE.test(file) ? compile(swc, options, file) : put(outputOf(file), await readFile(at(file))));
  const results = await Promise.allSettled(stale.map(one));
  return results.flatMap((result, index) => (result.status === 'rejected' ? [{ file: stale[index], why: result.reason }] : []));
};

/** The compiler's message without its own stack. */
const wording = (why) =>
  String(why.message ?? why)
    .split('\n\nCaused by:')[0]
    .trimEnd();

/** Outputs whose source is gone, whoever left them there. */
const sweep = async (files) => {
  const wanted = new Set(Object.keys(files).flatMap(outputsOf));
  const left = FOLDERS.flatMap((folder) => filesBelow(`dist/${folder}`)).filter((file) => !wanted.has(file));
  await Promise.all(left.map((file) => rm(at(file))));
  return left.length;
};

/** Compiles what is stale. Throws with every compiler message when a file does not compile. */
export const buildServer = async () => {
  const { record, tools, files, stale, gone } = plan();
  const failed = await build(stale);
  const removed = stale.length + gone.length > 0 ? await sweep(files) : 0;
  // Remembered as never built: tried again next time, and swept when its source goes.
  for (const { file } of failed) files[file] = { stamp: '', hash: '' };
  const next = JSON.stringify({ tools, files });
  if (next !== JSON.stringify(record)) await put(RECORD, next);
  if (failed.length > 0) throw new Error(failed.map(({ file, why }) => `${file}\n${wording(why)}`).join('\n\n'));
  return { built: stale.length, removed };
};
