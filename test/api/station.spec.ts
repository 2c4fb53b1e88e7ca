import { startApp, type TestApp, type TestClient } from '../support/app.ts';
import { complaint, lodge } from '../support/lodge.ts';

const passing = { to: 'street', reason: '需要街道协调', tried: '已两次联系物业' };
const solved = { outcome: 'solved', text: '已经清运,谢谢您的反映。', means: 'phone' };

describe('a case at the station', () => {
  let t: TestApp;
  let officer: TestClient;
  let street: TestClient;
  beforeAll(async () => {
    t = await startApp();
    officer = await t.as('officer1', 'station.grid-officer');
    street = await t.as('street');
  }, 60_000);
  afterAll(() => t.end());

  const act = async (who: TestClient, path: string, body: object = {}) => {
    const answer = await who.post(path, body);
    await t.settled();
    return answer;
  };

  it('goes up, comes back, is answered and closed, and the resident sees each step', async () => {
    const { reportId, trackingCode } = await lodge(t);
    const base = `/station/cases/${reportId}`;
    for (const [path, body] of [
      ['taking', {}],
      ['contact', { means: 'phone', note: '中午再打' }],
      ['escalation', passing],
    ] as const) {
      expect(await act(officer, `${base}/${path}`, body)).toMatchObject({ status: 200, body: { revision: expect.any(Number) } });
    }
    expect((await officer.get(base)).body).toMatchObject({ status: 'escalated', level: 'street' });
    const list = await street.get('/agencies/referrals');
    expect(list.body['items']).toEqual([expect.objectContaining({ reportId, status: 'sent', reason: passing.reason })]);
    const referral = `/agencies/referrals/${list.body['items']?.[0]?.['referralId']}`;
    expect((await act(street, `${referral}/taking`)).status).toBe(200);
    expect((await act(street, `${referral}/answer`, { kind: 'feedback', text: '街道已安排清运' })).status).toBe(200);
    expect((await act(officer, `${base}/answer`, solved)).status).toBe(200);
    expect((await act(officer, `${base}/closure`)).status).toBe(200);

    const page = await officer.get(base);
    expect(page.body).toMatchObject({
      status: 'closed',
      open: false,
      text: complaint.text,
      contact: complaint.contact,
      place: { detail: '3单元门口' },
      may: [],
      referrals: [{ unit: 'street', state: 'answered', kind: 'feedback', text: '街道已安排清运' }],
      answers: [{ side: 'station', outcome: 'solved', text: solved.text }],
      promises: [
        { what: 'first-contact', kept: true },
        { what: 'due', kept: true },
      ],
    });
    const history = page.body['history'] as unknown as { what: string; text?: string; by?: string }[];
    expect(history.map(({ what }) => what)).toEqual([
      'complaint-lodged',
      'case-received',
      'case-taken',
      'resident-contacted',
      'case-escalated',
      'referral-taken',
      'referral-answered',
      'answer-received',
      'answer-given',
      'case-closed',
    ]);
    const { body: session } = await officer.get('/session');
    expect(history[3]).toMatchObject({ text: '中午再打', by: session['name'] });
    const followed = await t.client().get(`/reports/${trackingCode}`);
    expect(followed.body).toMatchObject({ state: 'closed', answers: [{ text: solved.text }] });
    expect(followed.text).not.toContain('中午再打');
  });

  it('is re-opened by the resident with a new date, and must be answered anew', async () => {
    const { reportId, trackingCode } = await lodge(t);
    const base = `/station/cases/${reportId}`;
    await act(officer, `${base}/answer`, solved);
    await act(officer, `${base}/closure`);
    expect((await act(t.client(), `/reports/${trackingCode}/reopening`, { reason: '又没有清运' })).status).toBe(201);
    const { body } = await officer.get(base);
    expect(body).toMatchObject({ status: 'reopened', open: true, reopened: 1, firstDueBy: body['promises']?.[1]?.['by'] });
    expect((await officer.post(`${base}/closure`)).body['code']).toBe('station.no-answer-yet');
  });

  it('refuses what the rules forbid, in the language that was asked for', async () => {
    const { reportId } = await lodge(t);
    const base = `/station/cases/${reportId}`;
    const early = await officer.post(`${base}/closure`, {}, { 'accept-language': 'en' });
    expect(early.type).toContain('application/problem+json');
    expect(early.body).toMatchObject({
      status: 409,
      code: 'station.no-answer-yet',
      detail: 'Please answer the resident first; then the case can be closed.',
      instance: `/api/v1${base}/closure`,
    });
    const zh = await officer.post(`${base}/closure`);
    expect(zh.body).toMatchObject({ status: 409, detail: '请先答复居民,再办结。' });
    await act(officer, `${base}/escalation`, passing);
    for (const [path, body] of [
      ['closure', {}],
      ['answer', solved],
    ] as const)
      expect((await officer.post(`${base}/${path}`, body)).body).toMatchObject({ status: 409, code: 'station.referral-open' });
  });

  it.each([
    ['contact', {}, '/means'],
    ['contact', { means: 'pigeon' }, '/means'],
    ['escalation', { to: 'mars', reason: 'a', tried: 'b' }, '/to'],
    ['escalation', { ...passing, tried: ' ' }, '/tried'],
    ['answer', { ...solved, text: '' }, '/text'],
    ['answer', { ...solved, extra: true }, '/extra'],
    ['reclassification', { item: 'XXX-99', reason: '不对' }, '/item'],
    ['handover', { reason: '休假' }, '/to'],
    ['pause', { reason: 'tired' }, '/reason'],
    ['taking', { by: 'somebody' }, '/by'],
  ])('finds fault with the body of %s: %j', async (path, body, pointer) => {
    const { reportId } = await lodge(t);
    const answer = await officer.post(`/station/cases/${reportId}/${path}`, body);
    expect(answer.status).toBe(400);
    expect(answer.body['errors']).toContainEqual({ pointer, message: expect.any(String) });
  });

  it('gives a repeated request its first answer, and refuses the key for another body', async () => {
    const { reportId } = await lodge(t);
    const path = `/station/cases/${reportId}/contact`;
    const key = { 'idempotency-key': `key-${reportId}` };
    const first = await officer.post(path, { means: 'phone' }, key);
    await act(officer, `/station/cases/${reportId}/taking`);
    expect((await officer.post(path, { means: 'phone' }, key)).body).toEqual(first.body);
    expect(await officer.post(path, { means: 'visit' }, key)).toMatchObject({ status: 422, body: { code: 'idempotency-key.reused' } });
    await t.settled();
    const { body } = await officer.get(`/station/cases/${reportId}`);
    const history = body['history'] as unknown as { what: string }[];
    expect(history.filter(({ what }) => what === 'resident-contacted')).toHaveLength(1);
  });

  it('is not changed by somebody who saw an older state', async () => {
    const { reportId } = await lodge(t);
    const base = `/station/cases/${reportId}`;
    const { body } = await officer.get(base);
    const seen = { 'if-match': `"${body['revision']}"` };
    expect((await officer.post(`${base}/taking`, {}, seen)).status).toBe(200);
    expect(await officer.post(`${base}/contact`, { means: 'phone' }, seen)).toMatchObject({
      status: 412,
      body: { code: 'http.stale-revision' },
    });
  });

  it('shows both clocks, and the promise that an extension left behind', async () => {
    const { reportId } = await lodge(t);
    const base = `/station/cases/${reportId}`;
    const director = await t.as('director');
    const extension = { reason: 'several-bodies', told: '需要两家单位配合,延长一倍。' };
    expect((await act(director, `${base}/extension`, extension)).status).toBe(200);
    expect((await officer.post(`${base}/extension`, extension)).status).toBe(403);
    expect((await act(officer, `${base}/pause`, { reason: 'waiting-for-resident', note: '等居民提供照片' })).status).toBe(200);
    const { body } = await officer.get(base);
    expect(body).toMatchObject({ status: 'paused', clock: { pausedNow: true, pauseReason: 'waiting-for-resident', wallDays: 0 } });
    const promises = body['promises'] as unknown as { what: string; by: string; reason?: string }[];
    expect(promises.map(({ what }) => what)).toEqual(['first-contact', 'due', 'extended']);
    expect([body['firstDueBy'], body['dueBy'], promises[2]?.reason]).toEqual([promises[1]?.by, promises[2]?.by, 'several-bodies']);
    expect((await act(officer, `${base}/resumption`)).status).toBe(200);
    expect((await officer.get(base)).body['clock']).toMatchObject({ pausedNow: false });
  });
});
