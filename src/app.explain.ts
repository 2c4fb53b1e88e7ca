import { faultOf } from '#libs/sqlite';
import { ConfigError } from './app.config.ts';

type Words = readonly [zh: string, en: string];

const BY_CODE: Readonly<Record<string, Words>> = {
  EADDRINUSE: [
    '端口已被占用:请用 --port 换一个端口,或先停止占用它的程序。',
    'The port is taken: choose another with --port, or stop what uses it.',
  ],
  EACCES: [
    '没有权限:数据目录不可写,或端口需要更高权限。请检查 --data 与 --port。',
    'Permission denied: the data folder cannot be written to, or the port needs more rights. Check --data and --port.',
  ],
  EROFS: [
    '数据目录所在的文件系统只读:请用 --data 换一个目录。',
    'The file system of the data folder is read-only: choose another folder with --data.',
  ],
  ENOSPC: [
    '磁盘已满:请腾出空间后再启动。已保存的内容没有丢失。',
    'The disk is full: free some space and start again. Nothing that was saved is lost.',
  ],
  ENOTDIR: ['--data 指向的不是目录。', '--data does not name a folder.'],
  EEXIST: ['--data 指向的不是目录。', '--data does not name a folder.'],
  EADDRNOTAVAIL: ['本机没有这个地址:请检查 --host。', 'This machine has no such address: check --host.'],
  ENOTFOUND: ['找不到这个主机名:请检查 --host。', 'No such host: check --host.'],
};

const BY_NAME: Readonly<Record<string, Words>> = {
  UnsafeSqlite: [
    '此 SQLite 版本可能丢失已提交的写入,不能使用:请用 npm ci 安装随附的 Node。',
    'This version of SQLite can lose committed writes and is not used: install the Node that comes along with npm ci.',
  ],
  UnfitDatabase: [
    '数据文件无法按要求打开(日志模式、同步方式或用途不符)。',
    'A data file cannot be opened as it must be (journal, syncing or purpose differ).',
  ],
  DamagedDatabase: [
    '数据文件已损坏:请停止使用此目录,从备份恢复;不要删除原文件。',
    'A data file is damaged: stop using this folder and restore a backup; do not delete the original.',
  ],
  ClockFarOff: [
    '本机时间比已记录的最后一件事早得多:请先校准时钟。',
    'This machine’s clock is far behind the last thing recorded: set the clock first.',
  ],
  CheckpointBeyondHead: [
    '有视图读到了日志里没有的事件:日志被换成了较早的副本。请恢复与日志同时备份的视图,或移走 views.db 让它重建。',
    'A view has seen events that the log does not have: the log was set back. Restore the views that belong to it, or move views.db away to have it made anew.',
  ],
  MasterKeyError: [
    '主密钥无效或与数据不符:应为 64 个十六进制字符。',
    'The master key is not valid or does not belong to this data: it has 64 hex digits.',
  ],
};

/** Views are made from the log: losing them loses nothing. */
const DAMAGED_VIEWS: Words = [
  '视图文件已损坏:请移走 views.db 及其附属文件后重新启动,系统会用事件日志重建视图,不丢失任何内容。',
  'The views are damaged: move views.db and the files beside it away and start again; they are made anew from the log and nothing is lost.',
];

/** SQLite names a damaged file or a full disk by number only, wherever it meets them. */
const bySqlite = (error: unknown): Words | undefined => {
  if (error instanceof Error && error.name === 'DamagedDatabase' && /views\.db$/.test(error.message)) return DAMAGED_VIEWS;
  const fault = faultOf(error);
  if (fault === 'damaged') return BY_NAME['DamagedDatabase'];
  return fault === 'full' ? BY_CODE['ENOSPC'] : undefined;
};

/** What went wrong at the start and what to do, in both languages; the error's own words follow for whoever repairs it. */
export const explain = (error: unknown): string => {
  if (error instanceof ConfigError) return `${error.zh}\n\n${error.en}`;
  const { name, message, code } =
    error instanceof Error ? (error as Error & { code?: string }) : { name: '', message: String(error), code: undefined };
  const words = bySqlite(error) ?? BY_NAME[name] ?? BY_CODE[code ?? ''] ?? ['启动失败。', 'It could not start.'];
  return `${words[0]}\n${words[1]}\n(${message})`;
};
