import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import iconv from 'iconv-lite';
import type { Recorded } from '#libs/eventing';
import type { SubmissionEvent } from '#residents/published';
import { readArguments } from '../../src/tools/import/arguments.ts';
import { type Imported, importFile } from '../../src/tools/import/import-file.ts';
import { PASSWORD, startApp, type TestApp } from '../support/app.ts';
import { temporaryFolder, type TemporaryFolder } from '../support/temporary.ts';
import { xlsx } from '../support/xlsx.ts';

const ENV = {
  HUIYIN_MASTER_KEY: '0123456789abcdef'.repeat(4),
  HUIYIN_LIMITS: 'off',
  HUIYIN_LOG: 'error',
  HUIYIN_IMPORT_PASSWORD: PASSWORD,
};
const TYPES = ['residents.OpinionSubmitted', 'residents.ComplaintLodged', 'residents.DisputeReported'];

let folder: TemporaryFolder;
let said: string;

beforeEach(async () => {
  folder = await temporaryFolder();
  said = '';
});
afterEach(() => folder.remove());

const data = (): string => join(folder.path, 'data');

const file = (name: string, content: string | Buffer): string => {
  const path = join(folder.path, name);
  writeFileSync(path, content);
  return path;
};

const imported = async (line: readonly string[], signal?: AbortSignal): Promise<Imported> => {
  const options = readArguments(line, ENV);
  if (!options) throw new Error('only help was asked for');
  const out = { write: (text: string) => (said += text) };
  return importFile(options, { env: ENV, out, progress: out, inWorker: false, ...(signal ? { signal } : {}) });
};

const here = (path: string, ...more: readonly string[]): Promise<Imported> => imported([path, '--data', data(), ...more]);
const counts = ({ tally }: Imported) => ({ taken: tally.taken, there: tally.there, refused: tally.refused.length });
const problem = async (work: Promise<unknown>): Promise<string> => {
  const error = (await work.then(
    () => ({ zh: 'no error', en: '' }),
    (e: unknown) => e,
  )) as { zh: string; en: string };
  return `${error.zh} ${error.en}`;
};

/** What the log holds of what residents said, with the words opened, in the order of the log. */
const reportsIn = async (app: TestApp): Promise<{ event: Recorded<SubmissionEvent>; text: string }[]> => {
  const { events } = await app.house.store.read(0, { limit: 1_000, types: TYPES });
  return (events as readonly Recorded<SubmissionEvent>[]).map((event) => {
    const opened = event.sealed && app.house.sealer.open<{ text: string }>(event.sealed);
    return { event, text: opened?.text ?? '' };
  });
};

const withApp = async <T>(work: (app: TestApp) => Promise<T>): Promise<T> => {
  const app = await startApp({ data: data() });
  try {
    return await work(app);
  } finally {
    await app.close();
  }
};

const rows = (n: number): string =>
  Array.from({ length: n }, (_, i) => JSON.stringify({ 编号: `K${i}`, 内容: `测试内容 ${i}` })).join('\n');

describe('an import into a data folder', () => {
  it('takes a table of an office: Chinese headings, GB18030, semicolons, a place, a kind, a time', async () => {
    const table = [
      '序号;工单编号;标题;诉求内容;受理时间;诉求类型;所在小区;诉求人;联系电话',
      '1;W-1;路灯;"路灯坏了;\r\n夜里很暗";2026年1月6日 12:09;投诉;书院里1号院;测试甲;00000000001',
      '2;W-2;;能不能多放几张长椅;2026/1/7;建议;不知道哪里;匿名;',
    ];
    const outcome = await here(file('orders.csv', iconv.encode(table.join('\r\n'), 'gb18030')));
    expect(counts(outcome)).toEqual({ taken: 2, there: 0, refused: 0 });
    expect(outcome.exitCode).toBe(0);
    expect(said).toContain('gb18030');
    const reports = await withApp(reportsIn);
    expect(reports.map(({ text }) => text)).toEqual(expect.arrayContaining(['路灯\n路灯坏了;\n夜里很暗', '能不能多放几张长椅']));
    const [first, second] = [...reports].sort((a, b) => a.event.type.localeCompare(b.event.type));
    expect(first?.event).toMatchObject({
      type: 'residents.ComplaintLodged',
      effectiveAt: '2026-01-06T12:09:00.000+08:00',
      capacity: 'station.window',
      data: { item: 'undecided', channel: '12345', place: { courtyard: 'HM-01' }, contactGiven: true, proxy: false },
    });
    expect(second?.event).toMatchObject({
      type: 'residents.OpinionSubmitted',
      actor: 'anonymous',
      data: { item: 'GOV-01', anonymous: true },
    });
    expect(second?.event.data.place).toBeUndefined();
  });

  it('takes a workbook with instructions on a sheet of their own, a title above the header, and real dates', async () => {
    const sheet = xlsx(
      [['说明'], ['请勿修改']],
      [
        ['一季度清单', null, null],
        ['编号', '内容', '时间'],
        [1, '测试一', new Date('2026-01-06T12:00:00Z')],
        [2, '测试二', 46028.25],
      ],
    );
    expect(counts(await here(file('list.xlsx', sheet)))).toEqual({ taken: 2, there: 0, refused: 0 });
    const times = (await withApp(reportsIn)).map(({ event, text }) => [text, event.effectiveAt]);
    expect(times.sort()).toEqual([
      ['测试一', '2026-01-06T12:00:00.000+08:00'],
      ['测试二', '2026-01-06T06:00:00.000+08:00'],
    ]);
  });

  it('adds nothing when it is repeated', async () => {
    const path = file('a.jsonl', rows(5));
    await here(path);
    expect(counts(await here(path))).toEqual({ taken: 0, there: 5, refused: 0 });
    expect(counts(await here(file('b.jsonl', rows(7))))).toEqual({ taken: 2, there: 5, refused: 0 });
    expect(await withApp(reportsIn)).toHaveLength(7);
  });

  it('goes on where it was interrupted', async () => {
    const path = file('a.jsonl', rows(100));
    const stopping = new AbortController();
    const first = importFile(
      { file: path, map: new Map(), dryRun: false, data: data() },
      {
        env: ENV,
        out: { write: (text) => (said += text) },
        progress: { isTTY: true, write: () => stopping.abort() },
        // Each look at the clock is a second later, so that the first row draws the bar.
        now: (
          (ms) => () =>
            (ms += 1_000)
        )(Date.now()),
        inWorker: false,
        signal: stopping.signal,
      },
    );
    const { tally } = await first;
    expect(tally.taken).toBeGreaterThan(0);
    expect(tally.taken).toBeLessThan(100);
    expect(said).toContain('Run again to go on');
    expect(counts(await here(path))).toEqual({ taken: 100 - tally.taken, there: tally.taken, refused: 0 });
    expect(await withApp(reportsIn)).toHaveLength(100);
  });

  it('takes the same row twice in one file once', async () => {
    const twice = ['内容,时间', '测试,2026-01-06', '测试,2026-01-06', '测试,2026-01-07'].join('\n');
    expect(counts(await here(file('a.csv', twice)))).toEqual({ taken: 2, there: 1, refused: 0 });
  });

  it('lists what it refuses by line and takes the rest', async () => {
    const lines = [
      JSON.stringify({ id: 'a', text: '好的一行' }),
      '{ broken',
      JSON.stringify({ id: 'b', text: '文'.repeat(3001) }),
      JSON.stringify({ id: 'c', text: 'x', at: '前天' }),
      JSON.stringify({ id: 'd', text: 'x', at: '2999-01-01' }),
      JSON.stringify({ id: 'e', text: 'x', email: 'nobody' }),
      JSON.stringify({ id: 'a', text: '同号异文' }),
      JSON.stringify({ id: 'f', text: '文'.repeat(3000) }),
      JSON.stringify({ id: 'g', text: ' ' }),
    ];
    const report = join(folder.path, 'report.json');
    const { tally, exitCode } = await here(file('a.jsonl', lines.join('\n')), '--report', report);
    expect(exitCode).toBe(2);
    expect(tally.taken).toBe(2);
    const reasons = tally.refused.map(({ line, id, reasons: [reason] }) => [line, id, reason?.en]);
    expect(reasons).toEqual([
      [2, undefined, 'This line is not a JSON object.'],
      [3, 'b', 'Please keep it within 3,000 characters.'],
      [4, 'c', expect.stringContaining('cannot be read')],
      [5, 'd', 'The time of speaking cannot be in the future.'],
      [6, 'e', 'This is not an e-mail address.'],
      [7, 'a', expect.stringContaining('with other content')],
      [9, 'g', 'Please write what you want to say.'],
    ]);
    expect(said).toContain('第 3 行 line 3 (b): 请控制在 3000 字以内。');
    const written = JSON.parse(readFileSync(report, 'utf8')) as { refused: unknown[]; reports: { line: number; trackingCode: string }[] };
    expect(written.refused).toHaveLength(7);
    expect(written.reports.map(({ line }) => line)).toEqual([1, 8]);
    expect(written.reports[0]?.trackingCode).toMatch(/^[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}$/);
  });

  it('only says what would happen on a dry run', async () => {
    const path = file('a.jsonl', `${rows(3)}\n${JSON.stringify({ 编号: 'x', 内容: '文'.repeat(3001) })}`);
    expect(counts(await here(path, '--dry-run'))).toEqual({ taken: 3, there: 0, refused: 1 });
    expect(existsSync(data())).toBe(false);
    await here(file('b.jsonl', rows(2)));
    const before = await withApp(({ house }) => house.store.head());
    expect(counts(await here(path, '--dry-run'))).toEqual({ taken: 1, there: 2, refused: 1 });
    expect(said).toContain('would be taken: 1');
    expect(await withApp(({ house }) => house.store.head())).toBe(before);
  });

  it('is refused while the product is running on it, with the way out', async () => {
    await withApp(async () => {
      const words = await problem(here(file('a.jsonl', rows(1))));
      expect(words).toContain('--url');
      expect(words).toContain('正在被另一个');
    });
  });
});

describe('an import of a file that cannot be read', () => {
  it('does not touch the data folder', async () => {
    expect(await problem(here(file('a.csv', 'a,b\n1,2')))).toContain('No column holds what was said');
    expect(existsSync(data())).toBe(false);
  });
});

describe('an import into a running product', () => {
  const at = async (app: TestApp): Promise<string> => {
    await app.app.listen(0, '127.0.0.1');
    return app.app.getUrl();
  };

  it('does the same, by the account’s own name', async () => {
    const path = file('a.jsonl', rows(40));
    await withApp(async (app) => {
      const url = await at(app);
      const there = (user: string, ...more: readonly string[]): Promise<Imported> =>
        imported([path, '--url', url, '--user', user, ...more]);
      expect(counts(await there('window1', '--dry-run'))).toEqual({ taken: 40, there: 0, refused: 0 });
      expect(counts(await there('window1'))).toEqual({ taken: 40, there: 0, refused: 0 });
      expect(counts(await there('window1'))).toEqual({ taken: 0, there: 40, refused: 0 });
      expect(await reportsIn(app)).toHaveLength(40);
      expect(await problem(there('resident1'))).toContain('cannot enter reports for others');
      expect(await problem(there('nobody'))).toContain('user name or the password');
    });
    // The same account into the folder: the same keys.
    expect(counts(await here(path))).toEqual({ taken: 0, there: 40, refused: 0 });
  });

  it('says when nobody is there, and when it is not an address', async () => {
    const path = file('a.jsonl', rows(1));
    expect(await problem(imported([path, '--url', 'ftp://x', '--user', 'a']))).toContain('not an address');
  });
});
