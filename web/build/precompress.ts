import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import type { Plugin } from 'vite';

const TEXT = /\.(js|css|html|svg|json)$/;
const LEAST = 1024;
const good = { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } };

/** Puts `.br` and `.gz` beside every text file of the build: on a slow network that decides how long a page takes. */
export function precompress(): Plugin {
  return {
    name: 'huiyin-precompress',
    apply: 'build',
    // As written: Vite still fills in names while it makes the bundle.
    writeBundle({ dir }, bundle) {
      for (const fileName of Object.keys(bundle)) {
        if (dir === undefined || !TEXT.test(fileName)) continue;
        const path = join(dir, fileName);
        const source = readFileSync(path);
        if (source.length < LEAST) continue;
        writeFileSync(`${path}.br`, brotliCompressSync(source, good));
        writeFileSync(`${path}.gz`, gzipSync(source, { level: 9 }));
      }
    },
  };
}
