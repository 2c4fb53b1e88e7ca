import { type Body, startApp, type TestApp, type TestClient } from '../support/app.ts';
import { complaint, lodge } from '../support/lodge.ts';

const matters = [
  { text: '垃圾三天没有清运' },
  { text: '路灯坏了', item: 'ENV-02' },
  { text: '建议多种树', kind: 'opinion', courtyard: 'HM-01' },
];

describe('a case in which several matters were said', () => {
  let t: TestApp;
  let officer: TestClient;
  let director: TestClient;
  let now = Date.parse('2026-11-24T09:00:00.000+08:00');
  beforeAll(async () => {
    t = await startApp({ clock: { now: () => now } });
    [officer, director] = await Promise.all([t.as('officer1', 'station.grid-officer'), t.as('director')]);
  }, 60_000);
  afterAll(() => t.end());

  const split = (reportId: string, body: object = { matters }, headers: Record<string, string> = {}, by = officer) =>
    by.post(`/station/cases/${reportId}/split`, body, headers);
  const follow = async (code: unknown): Promise<Body> => (await t.client().get(`/reports/${String(code)}`)).body;
  const whole = async () => {
    const lodged = await lodge(t);
    now += 3_600_000;
    const { status, body } = await split(lodged.reportId);
    expect(status).toBe(200);
    await t.settled();
    return { ...lodged, parts: body['parts'] as unknown as { reportId: string; number: number }[] };
  };

  it('keeps the first; each other one is a report of its own, from the hour at which all was said', async () => {
    const { reportId, trackingCode, parts } = await whole();
    expect(parts.map(({ number }) => number)).toEqual([2, 3]);
    const original = await follow(trackingCode);
    expect(original).toMatchObject({
      text: complaint.text,
      item: 'ENV-01',
      split: [
        { number: 2, text: '路灯坏了' },
        { number: 3, text: '建议多种树' },
      ],
    });
    const [lamp, trees] = await Promise.all([0, 1].map((at) => follow(original['split']?.[at]?.['trackingCode'])));
    expect(lamp).toMatchObject({
      reportId: parts[0]?.reportId,
      text: '路灯坏了',
      kind: 'complaint',
      item: 'ENV-02',
      submittedAt: original['submittedAt'],
      residency: 'migrant',
      place: { courtyard: 'HM-07', detail: complaint.place.detail },
      splitFrom: { reportId, trackingCode },
      split: [],
    });
    expect(trees).toMatchObject({ kind: 'opinion', text: '建议多种树', place: { courtyard: 'HM-01' }, splitFrom: { trackingCode } });
    expect(trees?.['place']?.['detail']).toBeUndefined();
  });

  it('is shown to the station in both directions, with how to reach the resident, who said it once', async () => {
    const { reportId, parts } = await whole();
    const page = (await officer.get(`/station/cases/${reportId}`)).body;
    expect(page).toMatchObject({ split: parts, text: complaint.text, may: expect.arrayContaining(['split']) });
    const part = (await officer.get(`/station/cases/${String(parts[0]?.reportId)}`)).body;
    expect(part).toMatchObject({ splitFrom: reportId, text: '路灯坏了', contact: complaint.contact, submittedAt: page['submittedAt'] });
    const { events } = await t.house.store.read(0, { limit: 1_000, types: ['station.CaseSplit', 'residents.'] });
    const clear = JSON.stringify(events.map(({ data }) => data));
    for (const secret of ['路灯坏了', '建议多种树', complaint.contact.phone, complaint.contact.name]) expect(clear).not.toContain(secret);
    const persons = events.flatMap(({ data }) => ('trackingHash' in data && 'person' in data ? [data.person] : []));
    expect(new Set(persons).size).toBe(1);
  });

  it('is split with the same key once', async () => {
    const { reportId } = await lodge(t);
    const key = { 'idempotency-key': `split-${reportId}` };
    const first = await split(reportId, { matters }, key);
    await t.settled();
    const head = await t.house.store.head();
    expect((await split(reportId, { matters }, key)).body).toEqual(first.body);
    await t.settled();
    expect(await t.house.store.head()).toBe(head);
    expect((await split(reportId, { matters: matters.slice(0, 2) }, key)).status).toBe(422);
  });

  it('refuses what is no split, each with its words', async () => {
    const { reportId } = await lodge(t);
    const codes = async (body: object): Promise<unknown> => {
      const { status, body: problem } = await split(reportId, body, { 'accept-language': 'en' });
      expect(status).toBe(400);
      return problem['errors'];
    };
    expect(await codes({ matters: matters.slice(0, 1) })).toEqual([
      expect.objectContaining({ pointer: '/matters', message: expect.stringMatching(/at least two matters/) }),
    ]);
    expect(await codes({ matters: Array.from({ length: 7 }, () => ({ text: 'x' })) })).toEqual([
      expect.objectContaining({ message: expect.stringMatching(/At most six/) }),
    ]);
    expect(
      await codes({
        matters: [
          { text: 'a', item: 'ENV-02' },
          { text: 'b', item: 'XXX-99', courtyard: 'HM-99' },
        ],
      }),
    ).toEqual([
      expect.objectContaining({ pointer: '/matters/0' }),
      expect.objectContaining({ pointer: '/matters/1/item' }),
      expect.objectContaining({ pointer: '/matters/1/courtyard' }),
    ]);
    expect(await codes({ matters: [{ text: 'a' }, { text: ' ' }] })).toEqual([expect.objectContaining({ pointer: '/matters/1/text' })]);
  });

  it('is split by whoever sorts cases, and not after its end', async () => {
    const { reportId, trackingCode } = await lodge(t);
    expect((await split(reportId, { matters }, {}, await t.as('officer3'))).status).toBe(404);
    expect((await split(reportId, { matters }, {}, await t.as('resident1'))).status).toBe(403);
    expect((await split(reportId, { matters }, {}, director)).status).toBe(200);
    expect((await t.client().post(`/reports/${trackingCode}/withdrawal`, { reason: '已解决' })).status).toBe(201);
    await t.settled();
    expect((await split(reportId)).body).toMatchObject({ status: 409, code: 'station.case-withdrawn' });
  });
});
