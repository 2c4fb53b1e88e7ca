import { isoTime } from '#libs/eventing';
import { startApp, type TestApp, type TestClient } from '../support/app.ts';
import { lodge } from '../support/lodge.ts';

const HOUR = 3_600_000;
const ITEMS = ['ENV-01', 'ENV-02', 'ENV-03', 'PRK-02', 'FIR-01'] as const;

describe('the queue of the station', () => {
  let t: TestApp;
  let officer: TestClient;
  let now = Date.parse('2026-11-24T09:00:00.000+08:00');
  const ids: string[] = [];
  beforeAll(async () => {
    t = await startApp({ clock: { now: () => now } });
    for (const item of ITEMS) {
      now += HOUR;
      ids.push((await lodge(t, { item, text: `第${ids.length + 1}件:${item} 需要处理` })).reportId);
    }
    officer = await t.as('officer1', 'station.grid-officer');
  }, 60_000);
  afterAll(() => t.end());

  const list = async (query: string) => (await officer.get(`/station/cases${query}`)).body;
  const idsOf = async (query: string): Promise<string[]> =>
    ((await list(query))['items'] as unknown as { reportId: string }[]).map(({ reportId }) => reportId);

  it('sorts by what burns, or by what came first or last', async () => {
    const items = (await list(''))['items'] as unknown as { dueBy: string }[];
    expect(items.map(({ dueBy }) => dueBy)).toEqual(items.map(({ dueBy }) => dueBy).sort());
    expect(await idsOf('?sort=submittedAt')).toEqual(ids);
    expect(await idsOf('?sort=-submittedAt')).toEqual([...ids].reverse());
  });

  it('gives pages that join without gap or double', async () => {
    const seen: string[] = [];
    let cursor = '';
    do {
      const page = await list(`?limit=2&sort=submittedAt${cursor === '' ? '' : `&cursor=${cursor}`}`);
      seen.push(...(page['items'] as unknown as { reportId: string }[]).map(({ reportId }) => reportId));
      cursor = encodeURIComponent(String(page['nextCursor'] ?? ''));
    } while (cursor !== '');
    expect(seen).toEqual(ids);
  });

  it('shows what each line needs', async () => {
    expect((await list('?sort=submittedAt'))['items']?.[0]).toMatchObject({
      reportId: ids[0],
      item: 'ENV-01',
      status: 'received',
      grid: '510107005199002',
      courtyard: 'HM-07',
      residency: 'migrant',
      excerpt: '第1件:ENV-01 需要处理',
      newWords: false,
      supports: 0,
      level: 'grid',
      dueBy: expect.any(String),
    });
  });

  it('finds words in what was said, and says how far it looked', async () => {
    const found = await list(`?q=${encodeURIComponent('prk-02 需要')}`);
    expect(found['items']).toEqual([expect.objectContaining({ reportId: ids[3] })]);
    expect(found['searched']).toEqual({ scanned: 5, complete: true });
    expect(await idsOf(`?q=${encodeURIComponent('没有这样的话')}`)).toEqual([]);
  });

  it.each(['?sort=officer', '?status=lost', '?due=never', '?open=perhaps', '?color=red', '?limit=0', '?limit=201', '?cursor=x'])(
    'refuses %s',
    async (query) => {
      const answer = await officer.get(`/station/cases${query}`);
      expect([answer.status, answer.type]).toEqual([400, expect.stringContaining('problem+json')]);
    },
  );

  it('filters by status, officer and date, and counts what is due', async () => {
    await officer.post(`/station/cases/${ids[0]}/taking`);
    await t.settled();
    expect(await idsOf('?status=taken')).toEqual([ids[0]]);
    expect(await idsOf('?officer=me')).toEqual([ids[0]]);
    expect(await idsOf('?officer=none&sort=submittedAt')).toEqual(ids.slice(1));
    expect(await idsOf('?open=false')).toEqual([]);
    const before = await list('');
    expect(before['counts']).toMatchObject({ open: 5, broken: 0, capped: false });
    // Sessions end after some hours: somebody else looks three days later, and last in this file.
    now += 72 * HOUR;
    officer = await t.as('officer1', 'station.grid-officer');
    const overdue = await list('?due=overdue');
    const dates = (overdue['items'] as unknown as { dueBy: string }[]).map(({ dueBy }) => dueBy);
    expect(dates.length).toBeGreaterThan(0);
    expect(dates.every((dueBy) => dueBy < isoTime(now))).toBe(true);
    expect(overdue['counts']).toMatchObject({ open: 5, broken: dates.length });
  });
});
