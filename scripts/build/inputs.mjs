import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = fileURLToPath(new URL('../../', import.meta.url));
export const at = (...path) => join(ROOT, ...path);

export const digest = (...parts) => {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part).update('\0');
  return hash.digest('hex').slice(0, 24);
};

/** Every file below a folder as a path from the project's root, sorted; nothing when the folder is not there. */
export const filesBelow = (folder) => {
  if (!existsSync(at(folder))) return [];
  const entries = readdirSync(at(folder), { withFileTypes: true });
  return entries.flatMap((entry) => (entry.isDirectory() ? filesBelow(`${folder}/${entry.name}`) : [`${folder}/${entry.name}`])).sort();
};

const stampOf = (file) => {
  const { mtimeMs, size } = statSync(at(file));
  return `${mtimeMs}:${size}`;
};

/**
 * What the files are now: `{ [path]: { stamp, hash } }`. A file whose time and size are as `known` is not read again,
 * so that looking at a tree that did not change costs a few milliseconds; a fresh checkout changes times but no hash.
 */
export const snapshot = (files, known = {}) =>
  Object.fromEntries(
    files.map((file) => {
      const stamp = stampOf(file);
      return [file, known[file]?.stamp === stamp ? known[file] : { stamp, hash: digest(readFileSync(at(file))) }];
    }),
  );

/** What was built last: `{ tools, files }`; empty when nothing was or when the record cannot be read. */
export const readRecord = (file) => {
  try {
    return JSON.parse(readFileSync(at(file), 'utf8'));
  } catch {
    return { tools: '', files: {} };
  }
};
