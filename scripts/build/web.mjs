import { existsSync } from 'node:fs';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { at, digest, filesBelow, readRecord, snapshot } from './inputs.mjs';

const RECORD = 'dist/.web.json';
const OUT = 'dist/web';
const NOT_BUILT = /\.spec\.tsx?$|\.md$|\/\.|^web\/generated\//;

const plan = () => {
  const record = readRecord(RECORD);
  const files = snapshot([...filesBelow('web').filter((file) => !NOT_BUILT.test(file)), 'package-lock.json'], record.files);
  const tools = digest(...Object.entries(files).flatMap(([file, { hash }]) => [file, hash]));
  return { tools, files, stale: tools !== record.tools || !existsSync(at(OUT, 'index.html')) };
};

const hasPages = () => existsSync(at('web/index.html'));

/** Whether `dist/web` is what the pages' sources and the locked packages say. */
export const webIsFresh = () => !hasPages() || !plan().stale;

/** Builds the pages beside the old ones and swaps: nobody is served half a build. */
export const buildWeb = async () => {
  if (!hasPages()) return false;
  const { tools, files, stale } = plan();
  if (!stale) return false;
  const fresh = at(`${OUT}.${process.pid}`);
  try {
    const { build } = await import('vite');
    await build({ configFile: at('web/vite.config.ts'), logLevel: 'warn', build: { outDir: fresh, emptyOutDir: true } });
    await rm(at(OUT), { recursive: true, force: true });
    await rename(fresh, at(OUT));
  } finally {
    await rm(fresh, { recursive: true, force: true });
  }
  await mkdir(at('dist'), { recursive: true });
  await writeFile(at(RECORD), JSON.stringify({ tools, files }));
  return true;
};
