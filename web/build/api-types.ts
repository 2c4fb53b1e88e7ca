import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import openapiTS, { astToString } from 'openapi-typescript';
import type { Plugin } from 'vite';

const HEAD = '/** Generated from web/openapi.json at every build. Not committed. */\n';

/** Writes the types of the HTTP surface. Leaves the file alone when nothing changed, so that nothing is built for it. */
export async function writeApiTypes(document: URL, to: string): Promise<void> {
  const text = HEAD + astToString(await openapiTS(document));
  if (existsSync(to) && readFileSync(to, 'utf8') === text) return;
  mkdirSync(dirname(to), { recursive: true });
  writeFileSync(to, text);
}

/** The pages' types come from the document that the server is held to. */
export function apiTypes(document: URL, to: string): Plugin {
  return {
    name: 'huiyin-api-types',
    buildStart: () => writeApiTypes(document, to),
  };
}
