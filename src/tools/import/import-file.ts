import { writeFile } from 'node:fs/promises';
import { account, recognised } from './account-of-it.ts';
import type { Options } from './arguments.ts';
import { carryOver, type CarryOver } from './carry-over.ts';
import { openHere } from './here.ts';
import type { Knowledge } from './knowledge.ts';
import { look } from './look.ts';
import { isHeader, mapColumns } from './mapping.ts';
import { Progress, type Screen } from './progress.ts';
import { openRemote } from './remote.ts';
import { readTable } from './source/read-table.ts';
import { submit } from './submit.ts';
import type { Tally } from './tally.ts';
import type { Target } from './target.ts';

export interface Surroundings {
  readonly env: NodeJS.ProcessEnv;
  /** What it found and did. */
  readonly out: Screen;
  /** How far it is. */
  readonly progress: Screen;
  /** Finishes what is under way and begins nothing more. */
  readonly signal?: AbortSignal;
  readonly now?: () => number;
  /** Views are shaped in a worker of the built product; `false` in tests. */
  readonly inWorker?: boolean;
}

export interface Imported {
  readonly tally: Tally;
  readonly exitCode: 0 | 2;
}

type Carry = (knowledge: Knowledge, send: CarryOver['send']) => Promise<Tally>;

const targetOf = (options: Options, around: Surroundings): Promise<Target> => {
  const { url, user = '', password = '' } = options;
  if (url !== undefined) return openRemote({ url, user, password });
  return openHere({ ...options, ...(around.inWorker === undefined ? {} : { inWorker: around.inWorker }) }, around.env);
};

const reallyCarry = async (options: Options, around: Surroundings, carry: Carry): Promise<Tally> => {
  const target = await targetOf(options, around);
  try {
    const tally = await carry(target.knowledge, (row) => submit(target, row));
    if (!around.signal?.aborted) await target.settled();
    return tally;
  } finally {
    await target.close();
  }
};

const dryCarry = async (options: Options, around: Surroundings, carry: Carry): Promise<Tally> => {
  const seen = await look(options, around.env);
  try {
    return await carry(seen.knowledge, async (row) => ({
      is: (await seen.isThere(row)) === true ? 'there' : 'taken',
      reportId: '',
      trackingCode: '',
    }));
  } finally {
    await seen.close();
  }
};

/** The whole account as a file, for its owner only: tracking codes open reports. */
const writeReport = async (path: string, content: object): Promise<void> => {
  await writeFile(path, `${JSON.stringify(content, null, 2)}\n`, { mode: 0o600 });
};

/** Reads the file, carries its rows over and says what became of them. Throws ImportTrouble, ConfigError and the adapters' errors. */
export const importFile = async (options: Options, around: Surroundings): Promise<Imported> => {
  const table = await readTable(options.file, {
    isHeader: (cells) => isHeader(cells, options.map),
    ...(options.encoding === undefined ? {} : { encoding: options.encoding }),
  });
  const mapping = mapColumns(table.columns, options.map);
  around.out.write(recognised(table, mapping));
  const now = around.now ?? Date.now;
  const progress = new Progress(around.progress, now);
  const carry: Carry = (knowledge, send) =>
    carryOver({
      table,
      reading: { mapping, knowledge, ...(options.source === undefined ? {} : { source: options.source }) },
      send,
      now,
      onProgress: progress.update,
      ...(around.signal ? { signal: around.signal } : {}),
    });
  const tally = await (options.dryRun ? dryCarry : reallyCarry)(options, around, carry);
  progress.end(tally);
  around.out.write(account(tally, { dryRun: options.dryRun, stopped: around.signal?.aborted ?? false }));
  if (options.report !== undefined) await writeReport(options.report, contentOf(options, tally));
  return { tally, exitCode: tally.refused.length > 0 ? 2 : 0 };
};

const contentOf = ({ file, dryRun }: Options, tally: Tally): object => ({
  file,
  dryRun,
  rows: tally.rows,
  taken: tally.taken,
  alreadyThere: tally.there,
  refused: tally.refused,
  notes: tally.notes,
  ...(dryRun ? {} : { reports: tally.reports }),
});
