import { execFile } from 'node:child_process';
import { copyFile, mkdir, symlink, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { temporaryFolder, type TemporaryFolder } from './temporary.ts';

export const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/** File contents by path from the tree's root. */
export type Files = Readonly<Record<string, string>>;

/** A small project of its own, with this one's package.json, compiler settings and packages. */
export const plantTree = async (files: Files): Promise<TemporaryFolder> => {
  const folder = await temporaryFolder();
  const put = async (path: string, content: string): Promise<void> => {
    await mkdir(dirname(join(folder.path, path)), { recursive: true });
    await writeFile(join(folder.path, path), content);
  };
  for (const shared of ['package.json', 'tsconfig.json']) await copyFile(join(ROOT, shared), join(folder.path, shared));
  await symlink(join(ROOT, 'node_modules'), join(folder.path, 'node_modules'));
  for (const [path, content] of Object.entries(files)) await put(path, content);
  return folder;
};

interface Ran {
  readonly output: string;
  readonly errors: string;
}

/** A tool of this project, run in `cwd` on this Node. Tools exit non-zero when they find something: that is no error here. */
const run = (tool: string, args: readonly string[], cwd: string): Promise<Ran> =>
  new Promise((done) => {
    const options = { cwd, maxBuffer: 1 << 28 };
    execFile(process.execPath, [join(ROOT, 'node_modules', tool), ...args], options, (_, output, errors) => done({ output, errors }));
  });

const parsed = <T>({ output, errors }: Ran): T => {
  try {
    return JSON.parse(output) as T;
  } catch {
    throw new Error(`no report: ${output}\n${errors}`);
  }
};

interface Cruised {
  readonly summary: {
    readonly totalCruised: number;
    readonly violations: readonly { readonly rule: { readonly name: string }; readonly from: string; readonly to: string }[];
  };
}

/** What dependency-cruiser says about the import graph below `cwd`: `rule: from → to`, and how many modules it saw. */
export const crossings = async (cwd: string, folders: readonly string[]): Promise<{ found: string[]; modules: number }> => {
  const config = join(ROOT, '.dependency-cruiser.mjs');
  const { summary } = parsed<Cruised>(
    await run('dependency-cruiser/bin/dependency-cruise.mjs', ['--config', config, '--output-type', 'json', ...folders], cwd),
  );
  return { found: summary.violations.map((v) => `${v.rule.name}: ${v.from} → ${v.to}`), modules: summary.totalCruised };
};

/** The names of all walls, from the configuration itself. */
export const wallNames = async (): Promise<string[]> => {
  const config = (await import(pathToFileURL(join(ROOT, '.dependency-cruiser.mjs')).href)) as {
    default: { forbidden: readonly { readonly name: string }[] };
  };
  return config.default.forbidden.map(({ name }) => name);
};

interface Linted {
  readonly filePath: string;
  readonly messages: readonly { readonly ruleId: string | null; readonly message: string }[];
}

/** What the linter says: `file: rule: message`, with paths from `cwd`. */
export const findings = async (cwd: string, folders: readonly string[]): Promise<string[]> => {
  const config = join(ROOT, 'eslint.config.mjs');
  const files = parsed<Linted[]>(await run('eslint/bin/eslint.js', ['--config', config, '--format', 'json', ...folders], cwd));
  return files.flatMap(({ filePath, messages }) =>
    messages.map(({ ruleId, message }) => `${filePath.slice(cwd.length + 1)}: ${ruleId ?? 'comment'}: ${message}`),
  );
};
