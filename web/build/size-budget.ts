import { gzipSync } from 'node:zlib';
import type { Plugin } from 'vite';

interface Chunk {
  readonly type: string;
  readonly isEntry?: boolean;
  readonly facadeModuleId?: string | null;
  readonly imports?: readonly string[];
  readonly code?: string;
}

const HEAVY = /\/(antd|@ant-design|@rc-component|echarts|zrender)\//;

/** All chunks that a page loads before it can show anything: the entry and its static imports. */
function firstLoad(bundle: Readonly<Record<string, Chunk>>, entry: string): string[] {
  const seen = new Set<string>();
  const visit = (file: string): void => {
    if (seen.has(file)) return;
    seen.add(file);
    for (const next of bundle[file]?.imports ?? []) visit(next);
  };
  visit(entry);
  return [...seen];
}

/** Prints the size of the residents' first load and refuses a build that is over budget or loads a staff library. */
export function sizeBudget(entryName: string, limitKb: number): Plugin {
  return {
    name: 'huiyin-size-budget',
    apply: 'build',
    generateBundle(_, bundle) {
      const chunks = bundle as unknown as Record<string, Chunk & { name?: string; moduleIds?: string[] }>;
      const entry = Object.keys(chunks).find((file) => chunks[file]?.isEntry && chunks[file]?.name === entryName);
      if (entry === undefined) this.error(`no entry named ${entryName}`);
      const files = firstLoad(chunks, entry);
      const bytes = files.reduce((sum, file) => sum + gzipSync(chunks[file]?.code ?? '').length, 0);
      const heavy = files.flatMap((file) => chunks[file]?.moduleIds ?? []).find((id) => HEAVY.test(id));
      const kb = bytes / 1024;
      process.stdout.write(
        `\n${entryName}: first load ${kb.toFixed(1)} KB of JavaScript (gzip), limit ${limitKb} KB, ${files.length} files\n`,
      );
      if (heavy !== undefined) this.error(`${entryName} loads a library of the staff workspaces: ${heavy}`);
      if (kb > limitKb) this.error(`${entryName}: first load is over its budget`);
    },
  };
}
