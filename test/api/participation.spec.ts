import type { Clock } from '#libs/eventing';
import { type Body, startApp, type TestApp, type TestClient } from '../support/app.ts';
import { until } from '../support/until.ts';

const said = { kind: 'opinion', text: '希望多装一个路灯。', place: { courtyard: 'HM-07' }, residency: 'registered' };
const LIMIT = 60_000;

describe('participation', () => {
  let t: TestApp;
  let chair: TestClient;
  let anybody: TestClient;
  let sixth: number;
  const time = { ms: Date.parse('2026-11-24T09:00:00+08:00') };
  const clock: Clock = { now: () => (time.ms += 1_000) };

  const submit = async (count: number, over: object = {}): Promise<number> => {
    let position = 0;
    for (let n = 0; n < count; n += 1) position = (await anybody.post('/reports', { ...said, ...over })).body['position'] as number;
    await t.settled();
    return position;
  };
  const dashboard = async (query = ''): Promise<Body> => (await chair.get(`/participation/dashboard${query}`)).body;

  beforeAll(async () => {
    t = await startApp({ clock });
    chair = await t.as('chair');
    anybody = t.client();
    sixth = await submit(6);
  }, LIMIT);
  afterAll(() => t.end());

  it.each([
    ['chair', 200],
    ['member1', 200],
    ['mediator', 200],
    ['supervision', 200],
    ['director', 403],
    ['officer1', 403],
    ['street', 403],
    ['resident1', 403],
  ])('%s asks for the dashboard: %s', async (username, status) => {
    const client = await t.as(username);
    expect((await client.get('/participation/dashboard')).status).toBe(status);
    expect((await client.get('/participation/figures/rate/explanation')).status).toBe(status);
  });

  it('a visitor gets the public figures and nothing else', async () => {
    expect((await anybody.get('/participation/dashboard')).status).toBe(401);
    expect((await anybody.get('/participation/figures/rate/explanation')).status).toBe(401);
    const open = await anybody.get('/participation/public');
    expect(open.status).toBe(200);
    expect(open.body['frozenAt']).toBe('2026-11-01T00:00:00.000+08:00');
    expect(open.body['months']).toHaveLength(12);
  });

  it('says of what it is a function, and shows the six opinions', async () => {
    const body = await dashboard(`?after=${sixth}`);
    expect(body['counts']).toMatchObject({ total: 6, byKind: { opinion: 6, complaint: 0, dispute: 0 } });
    expect(body['window']).toEqual({ from: '2026-08-26T00:00:00+08:00', to: '2026-11-25T00:00:00+08:00' });
    expect(body['asOf']).toMatchObject({
      position: expect.any(Number) as number,
      config: '2026-11-24',
      calendar: expect.any(String) as string,
      population: { source: expect.any(String) as string },
    });
  });

  it('shows a report to who has just submitted it', async () => {
    const position = await submit(1);
    const body = await dashboard(`?after=${position}`);
    expect(body['counts']).toMatchObject({ total: 7 });
  });

  it('shows it to everybody a moment later', async () => {
    await submit(1);
    await until(
      'the eighth report shows',
      async () => ((await dashboard()) as unknown as { counts: { total: number } }).counts.total === 8,
    );
  });

  it('as recorded earlier, it is as it was then, also where a report has moved on since', async () => {
    const first = (await anybody.post('/reports', said)).body;
    await t.settled();
    const before = await dashboard(`?after=${first['position']}`);
    const then = String((before['asOf'] as unknown as { recordedAt: string }).recordedAt);
    await anybody.post(`/reports/${first['trackingCode']}/withdrawal`, { reason: '不需要了' });
    await submit(5);
    const asOf = encodeURIComponent(then);
    const again = await dashboard(`?recordedAsOf=${asOf}&effectiveAsOf=${asOf}`);
    for (const figure of ['counts', 'channels', 'firstResponse', 'onTime', 'grids', 'quality', 'rate', 'parity'])
      expect({ [figure]: again[figure] }).toEqual({ [figure]: before[figure] });
    const now = await dashboard(`?recordedAsOf=2026-11-24`);
    expect(now['counts']).toMatchObject({ total: 14 });
  });

  it.each([
    '?from=gestern',
    '?from=2026-10-02&to=2026-10-01',
    '?to=2026-10-01T00:00:00',
    '?recordedAsOf=then',
    '?effectiveAsOf=',
    '?from[$ne]=x',
    '?grid=g1',
    '?from=1999-01-01',
  ])('refuses %s', async (query) => {
    const refused = await chair.get(`/participation/dashboard${query}`);
    expect([refused.status, refused.type]).toEqual([400, expect.stringContaining('problem+json')]);
  });

  it('a window before anything was said is empty, and says so without NaN', async () => {
    const { status, text, body } = await chair.get('/participation/dashboard?from=2024-01-01&to=2025-01-01');
    expect([status, body['counts']]).toMatchObject([200, { total: 0 }]);
    expect(text).not.toMatch(/NaN|Infinity/);
  });

  it('a figure explains itself: words, rule, numbers, and every event once, page by page', async () => {
    const path = '/participation/figures/counts/explanation?limit=5';
    const first = (await chair.get(`${path}&after=${await submit(1)}`)).body;
    expect(first['formula']).toMatchObject({ zh: expect.any(String) as string, en: expect.any(String) as string });
    expect(first['rule']).toMatchObject({ name: 'counts', version: '2026-11-24' });
    expect(first['numbers']).toMatchObject({ total: 15 });
    const seen = new Set<number>();
    let page: Body | undefined = first;
    while (page) {
      for (const event of page['events'] as unknown as { position: number; type: string }[]) {
        expect(event.type).toBe('residents.OpinionSubmitted');
        seen.add(event.position);
      }
      const cursor = page['nextCursor'] as unknown as string | undefined;
      page = cursor === undefined ? undefined : (await chair.get(`${path}&cursor=${cursor}`)).body;
    }
    expect(seen.size).toBe(15);
  });

  it('names the committee’s own reports to the chair, and none to the supervision', async () => {
    const named = async (client: TestClient): Promise<number> => {
      const { body } = await client.get('/participation/figures/counts/explanation');
      return (body['events'] as unknown as { reportId?: string }[]).filter(({ reportId }) => reportId !== undefined).length;
    };
    expect([await named(chair), await named(await t.as('supervision'))]).toEqual([15, 0]);
  });

  it('who says something here and joins in there › is one person', async () => {
    const [one, other] = [await t.as('resident1'), await t.as('migrant1')];
    const code = (await one.post('/reports', said)).body['trackingCode'];
    const position = (await one.post(`/reports/${code}/supports`, { residency: 'registered' })).body['position'];
    await other.post(`/reports/${code}/supports`, { residency: 'migrant' });
    await t.settled();
    const events = (await t.house.store.read(0, { limit: 10_000, types: ['residents.'] })).events;
    const person = events.findLast(({ type }) => type === 'residents.OpinionSubmitted')?.data as { person: string };
    const supported = events
      .filter(({ type }) => type === 'residents.ReportSupported')
      .map(({ data }) => (data as { supporter: string }).supporter);
    expect(position).toBeGreaterThan(0);
    expect(supported.map((supporter) => supporter === person.person)).toEqual([true, false]);
  });

  it('events behind a hidden number are hidden too', async () => {
    const { body } = await chair.get('/participation/figures/ratings/explanation');
    expect(body['events']).toEqual([]);
  });

  it.each([
    ['/participation/figures/none/explanation', 404],
    ['/participation/figures/__proto__/explanation', 404],
    ['/participation/figures/rate/explanation?cursor=x', 400],
    ['/participation/figures/rate/explanation?limit=0', 400],
    ['/participation/public?from=2026-01-01', 400],
  ])('%s: %s', async (path, status) => {
    expect((await chair.get(path)).status).toBe(status);
  });
});
