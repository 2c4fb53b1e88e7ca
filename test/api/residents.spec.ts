import { startApp, type TestApp, type TestClient } from '../support/app.ts';

const said = {
  kind: 'complaint',
  item: 'ENV-01',
  text: '垃圾三天没有清运。\n第二件事:路灯也坏了。',
  place: { courtyard: 'HM-07' },
  residency: 'migrant',
};

describe('POST /reports', () => {
  let t: TestApp;
  let anybody: TestClient;
  beforeAll(async () => {
    t = await startApp();
    anybody = t.client();
  }, 30_000);
  afterAll(() => t.end());

  it('gives a receipt: who has it, by when, and a code to follow it with', async () => {
    const { status, body } = await anybody.post('/reports', said);
    expect(status).toBe(201);
    expect(body['owner']).toEqual({ unit: 'station', desk: 'back', level: 'grid' });
    const promise = body['promise'] as unknown as { firstContactBy: string; dueBy: string };
    expect(promise.firstContactBy <= promise.dueBy).toBe(true);
    const followed = await anybody.get(`/reports/${body['trackingCode']}`);
    expect(followed.body).toMatchObject({ text: said.text, residency: 'migrant', promises: [{ what: 'first-contact' }, { what: 'due' }] });
  });

  it('with the same key and body again, gives the same receipt; with another body, 422', async () => {
    const key = { 'idempotency-key': 'once-only' };
    const first = await anybody.post('/reports', said, key);
    expect((await anybody.post('/reports', said, key)).body).toEqual(first.body);
    const other = await anybody.post('/reports', { ...said, text: 'x' }, key);
    expect([other.status, other.body['code']]).toEqual([422, 'idempotency-key.reused']);
  });

  it.each([
    ['broken JSON', '{', 400, 'http.broken-json'],
    ['a kind that nobody knows', { ...said, kind: 'gossip' }, 400, 'http.malformed'],
    ['no text', { kind: 'complaint' }, 400, 'http.malformed'],
    ['blank text', { ...said, text: ' \n ' }, 400, 'http.malformed'],
    ['3,001 characters', { ...said, text: '字'.repeat(3001) }, 400, 'http.malformed'],
    ['a field that nobody knows', { ...said, role: 'admin' }, 400, 'http.malformed'],
    ['an object for a code', { ...said, item: { $ne: null } }, 400, 'http.malformed'],
    ['an item that does not exist', { ...said, item: 'XYZ-99' }, 400, 'http.malformed'],
    ['a courtyard that does not exist', { ...said, place: { courtyard: 'nowhere' } }, 400, 'http.malformed'],
    ['a staff field from a resident', { ...said, channel: 'phone' }, 403, 'residents.staff-only-fields'],
    ['an anonymous voice with a telephone number', { ...said, anonymous: true, contact: { phone: '00000000001' } }, 400, 'http.malformed'],
    ['a huge body', { ...said, text: 'x'.repeat(200_000) }, 413, 'http.too-large'],
  ])('refuses %s', async (_, body, status, code) => {
    const refused = await anybody.post('/reports', body as object);
    expect([refused.status, refused.body['code']]).toEqual([status, code]);
    expect(refused.type).toContain('problem+json');
  });

  it('takes 3,000 characters, with their line breaks', async () => {
    const text = `${'字'.repeat(1499)}\n${'字'.repeat(1500)}`;
    const { body } = await anybody.post('/reports', { ...said, text });
    expect((await anybody.get(`/reports/${body['trackingCode']}`)).body['text']).toBe(text);
  });

  it('words a refusal in the language that was asked for', async () => {
    const en = await anybody.post('/reports', { kind: 'complaint' }, { 'accept-language': 'en' });
    expect(JSON.stringify(en.body['errors'])).toContain('Please write what you want to say.');
    const zh = await anybody.post('/reports', { kind: 'complaint' }, { 'accept-language': 'zh-CN,zh;q=0.9,en;q=0.5' });
    expect(JSON.stringify(zh.body['errors'])).toContain('请写下您想说的话。');
  });

  it('keeps no trace of the account behind an anonymous voice', async () => {
    const resident = await t.as('resident1');
    const { body } = await resident.post('/reports', { ...said, anonymous: true });
    await t.settled();
    expect((await resident.get('/my/reports')).text).not.toContain(String(body['reportId']));
    const events = await t.house.store.load(`report-${body['reportId']}`);
    expect(events.map((e) => e.actor)).toEqual(['anonymous']);
  });

  it('shows an account its own reports and nobody else’s', async () => {
    const resident = await t.as('migrant1');
    const { body } = await resident.post('/reports', said);
    await t.settled();
    const mine = await resident.get(`/my/reports?after=${body['position']}`);
    expect((mine.body['items'] as unknown as { reportId: string }[]).map((i) => i.reportId)).toEqual([body['reportId']]);
    expect((await anybody.get('/my/reports')).status).toBe(401);
  });

  it('lets the window speak for somebody, with the channel and the time of speaking', async () => {
    const window = await t.as('window1');
    const { status, body } = await window.post('/reports', { ...said, channel: 'phone', saidAt: '2026-01-05T10:00:00+08:00' });
    expect(status).toBe(201);
    const [event] = await t.house.store.load(`report-${body['reportId']}`);
    expect(event).toMatchObject({
      capacity: 'station.window',
      effectiveAt: '2026-01-05T10:00:00+08:00',
      data: { channel: 'phone', proxy: false },
    });
  });

  it('from another site’s page is refused', async () => {
    const foreign = await anybody.post('/reports', said, { origin: 'https://example.org', host: '127.0.0.1' });
    expect([foreign.status, foreign.body['code']]).toEqual([403, 'http.foreign-origin']);
  });

  it('stores no word and no telephone number in the clear', async () => {
    const { body } = await anybody.post('/reports', { ...said, text: '一句只有这里才有的话', contact: { phone: '00000009999' } });
    await t.settled();
    const raw = JSON.stringify(await t.house.store.load(`report-${body['reportId']}`));
    expect(raw).not.toContain('一句只有这里才有的话');
    expect(raw).not.toContain('00000009999');
  });

  it('is not found under a code that was never given out', async () => {
    expect((await anybody.get('/reports/0000-0000-0000')).status).toBe(404);
    expect((await anybody.get('/reports/not-a-code')).body['code']).toBe('residents.no-such-report');
  });
});
