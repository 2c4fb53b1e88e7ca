import { present } from '#libs/eventing';
import { parseArgs } from 'node:util';
import { readMap } from './mapping.ts';
import type { Mapping } from './fields.ts';
import { ImportTrouble } from './trouble.ts';

export interface Options {
  readonly file: string;
  readonly map: Mapping;
  readonly dryRun: boolean;
  readonly data?: string;
  readonly url?: string;
  readonly user?: string;
  readonly password?: string;
  readonly report?: string;
  readonly encoding?: string;
  readonly source?: string;
}

export const USAGE = `npm run import -- FILE [--map text=内容,at=时间,…] [--dry-run] [--report FILE.json]
    [--data DIR]                                  导入停着的数据目录 into a data folder that no process uses
    [--url http://127.0.0.1:3000 --user NAME]     导入运行中的系统 into a running product (HUIYIN_IMPORT_PASSWORD)
  FILE       JSON Lines, JSON, CSV (UTF-8, GB18030, UTF-16; , ; tab), XLSX
  --map      字段=列名 field=column: text subject at kind item courtyard residency channel name phone email id
  --encoding 文字编码 character encoding, if it is not recognised
  --source   编号所属系统 the system that the ids come from, if several have the same numbers
  退出码 exit code: 0 全部导入或已在 all taken or there · 2 部分被拒绝 some refused · 1 无法导入 could not import`;

const OPTIONS = {
  map: { type: 'string', multiple: true },
  'dry-run': { type: 'boolean' },
  data: { type: 'string' },
  url: { type: 'string' },
  user: { type: 'string' },
  report: { type: 'string' },
  encoding: { type: 'string' },
  source: { type: 'string' },
  help: { type: 'boolean' },
} as const;

const parse = (argv: readonly string[]) => {
  try {
    return parseArgs({ args: [...argv], options: OPTIONS, allowPositionals: true });
  } catch (error) {
    const what = error instanceof Error ? error.message.split('\n', 1)[0] : String(error);
    throw new ImportTrouble(`不认识的选项:${what}\n${USAGE}`, `unknown option: ${what}`);
  }
};

const guard = (options: Options): Options => {
  if (options.url !== undefined && options.data !== undefined)
    throw new ImportTrouble('--data 与 --url 只能选一个。', 'Choose either --data or --url.');
  if (options.url !== undefined && !options.dryRun && (options.user === undefined || options.password === undefined))
    throw new ImportTrouble(
      '向运行中的系统导入需要 --user 账号,密码放在环境变量 HUIYIN_IMPORT_PASSWORD 中。',
      'Importing into a running product needs --user NAME and the password in HUIYIN_IMPORT_PASSWORD.',
    );
  return options;
};

/** From the command line and the environment; undefined when only help was asked for. Throws ImportTrouble. */
export const readArguments = (argv: readonly string[], env: NodeJS.ProcessEnv): Options | undefined => {
  const { values, positionals } = parse(argv);
  if (values.help) return undefined;
  const [file, ...more] = positionals;
  if (file === undefined || more.length > 0) throw new ImportTrouble(`请给出一个要导入的文件。\n${USAGE}`, 'Name one file to import.');
  const { data, url, user, report, encoding, source } = values;
  const rest = present({ data, url, user, report, encoding, source, password: env['HUIYIN_IMPORT_PASSWORD'] || undefined });
  return guard({ file, map: readMap(values.map ?? []), dryRun: values['dry-run'] ?? false, ...rest });
};
