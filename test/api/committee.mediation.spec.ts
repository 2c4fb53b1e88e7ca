import { startApp, type TestApp, type TestClient } from '../support/app.ts';
import { lodge } from '../support/lodge.ts';
import { code, dispute, Mediating, NOTE, TERMS } from '../support/mediating.ts';

describe('mediation', () => {
  let t: TestApp;
  let m: Mediating;
  let mediator: TestClient;
  let chair: TestClient;
  let anybody: TestClient;
  beforeAll(async () => {
    t = await startApp();
    [mediator, chair] = await Promise.all([t.as('mediator'), t.as('chair')]);
    m = new Mediating(t, mediator);
    anybody = m.anybody;
  }, 60_000);
  afterAll(() => t.end());

  it('lists a dispute with all that a list needs', async () => {
    const { reportId } = await lodge(t, dispute);
    expect(await m.row(reportId)).toMatchObject({
      reportId,
      item: 'NBR-03',
      itemName: { zh: '相邻通行采光排水' },
      status: 'received',
      open: true,
      dueBy: expect.any(String),
      grid: expect.any(String),
      courtyard: 'HM-07',
      parties: { asked: 0, given: 0, refused: 0 },
      sessions: 0,
      excerpt: dispute.text,
    });
  });

  it('asks each party by a link of its own, and lets nobody begin before both have agreed', async () => {
    const { reportId, links } = await m.asked();
    expect(new Set(links).size).toBe(2);
    for (const link of links) expect(link).toMatch(/^[0-9a-f]{32}$/);
    const invited = await anybody.get(`/consents/${links[1]}`);
    expect(invited.body).toMatchObject({
      community: { zh: expect.any(String) },
      item: 'NBR-03',
      role: 'respondent',
      state: 'asked',
      closed: false,
    });
    expect(invited.text).toContain('自愿');
    expect(invited.text).not.toContain(dispute.text);
    expect(code(await m.act(reportId, 'sessions', { place: 'committee' }))).toEqual([409, 'committee.consents-missing']);
    expect((await m.say(links[0], true)).status).toBe(201);
    expect(code(await m.act(reportId, 'sessions', { place: 'committee' }))).toEqual([409, 'committee.consents-missing']);
    expect((await m.say(links[1], true)).status).toBe(201);
    expect((await m.say(links[1], true)).status).toBe(201);
    expect((await anybody.get(`/consents/${links[1]}`)).body['state']).toBe('given');
    expect((await m.act(reportId, 'sessions', { place: 'committee' })).status).toBe(200);
    expect(await m.row(reportId)).toMatchObject({
      status: 'in-session',
      parties: { asked: 2, given: 2, refused: 0 },
      sessions: 1,
      mediatorName: '演示调解员',
    });
  });

  it('keeps only the hash of a link, and gives the same link to a retry', async () => {
    const { reportId } = await lodge(t, dispute);
    const send = () => mediator.post(`/committee/mediations/${reportId}/consents`, {}, { 'idempotency-key': `ask-${reportId}` });
    const first = await send();
    expect((await send()).body).toEqual(first.body);
    const token = String(first.body['link']).replace('/consent/', '');
    expect(JSON.stringify(await t.house.store.load(`mediation-${reportId}`))).not.toContain(token);
    const [{ sealed } = { sealed: undefined }] = (await t.house.store.load(`mediation-${reportId}`)).slice(-1);
    expect(sealed && t.house.sealer.open(sealed)).toEqual({ name: '测试甲' });
  });

  it('renews a lost link and voids the old one', async () => {
    const { reportId, links } = await m.asked();
    const renewed = await m.ask(reportId, { party: '2' });
    expect(renewed).not.toBe(links[1]);
    expect(code(await m.say(links[1], true))).toEqual([404, 'committee.no-such-link']);
    expect((await anybody.get(`/consents/${links[1]}`)).status).toBe(404);
    expect((await m.say(renewed, true)).status).toBe(201);
    expect(code(await m.act(reportId, 'consents', { party: '2' }))).toEqual([409, 'committee.consent-answered']);
  });

  it.each(['no-such-link', 'f'.repeat(32), '%24ne'])('answers 404 to the link %s', async (token) => {
    expect((await anybody.get(`/consents/${token}`)).status).toBe(404);
    expect((await m.say(token, true)).status).toBe(404);
  });

  it('records what a party said in person', async () => {
    const { reportId } = await m.asked();
    for (const party of ['1', '2'])
      expect((await m.act(reportId, 'consents', { party, consent: true, how: 'in-person' })).body['party']).toBe(party);
    expect((await m.page(reportId))['parties']).toEqual([
      { party: '1', role: 'applicant', name: '测试甲', consent: 'given', how: 'in-person' },
      { party: '2', role: 'respondent', name: '李四', contact: '楼上 501', consent: 'given', how: 'in-person' },
    ]);
    expect(code(await m.act(reportId, 'consents', { party: '2', consent: true }))).toEqual([400, 'http.malformed']);
    expect(code(await m.act(reportId, 'consents', { party: { role: 'judge', name: 'x' } }))).toEqual([400, 'http.malformed']);
    expect(code(await m.act(reportId, 'consents', { party: '9', consent: true, how: 'in-person' }))).toEqual([
      404,
      'committee.no-such-party',
    ]);
  });

  it('goes from session to agreement to its end, and the reporter hears that it is solved', async () => {
    const { reportId, trackingCode } = await m.consented();
    expect((await m.act(reportId, 'mediator')).status).toBe(200);
    expect(code(await m.act(reportId, 'agreement', { form: 'written', terms: TERMS }))).toEqual([409, 'committee.no-session-yet']);
    expect((await m.act(reportId, 'sessions', { place: 'on-the-spot' })).status).toBe(200);
    expect((await m.act(reportId, 'notes', { text: NOTE })).status).toBe(200);
    expect(code(await m.act(reportId, 'end', { how: 'agreement' }))).toEqual([409, 'committee.no-agreement']);
    expect((await m.act(reportId, 'agreement', { form: 'written', terms: TERMS })).status).toBe(200);
    expect(await m.row(reportId)).toMatchObject({ status: 'agreed', open: true });
    expect((await m.act(reportId, 'end', { how: 'agreement' })).status).toBe(200);
    expect((await m.act(reportId, 'end', { how: 'agreement' })).status).toBe(200);
    expect(code(await m.act(reportId, 'end', { how: 'failed' }))).toEqual([409, 'committee.mediation-ended']);
    const followed = await anybody.get(`/reports/${trackingCode}`);
    expect(followed.body).toMatchObject({ state: 'closed', answers: [{ side: 'mediation', outcome: 'solved' }] });
    expect(followed.text).toContain('司法确认');
    expect(followed.text).not.toContain(TERMS);
    expect((await m.act(reportId, 'performance', { performed: true })).status).toBe(200);
    expect((await m.act(reportId, 'confirmation')).status).toBe(200);
    const { body } = await mediator.get(`/committee/mediations/${reportId}`);
    expect(body).toMatchObject({
      status: 'ended',
      agreement: {
        form: 'written',
        terms: TERMS,
        performed: true,
        confirmedAt: expect.any(String),
        confirmationBy: expect.any(String),
        remindAt: expect.any(String),
      },
      sessions: [{ number: 1, place: 'on-the-spot' }],
      notes: [{ number: 1, text: NOTE }],
      end: { how: 'agreement', routes: [] },
    });
  });

  it('ends at one clear refusal, and tells the other routes', async () => {
    const { reportId, trackingCode, links } = await m.asked();
    await m.say(links[0], true);
    expect((await m.say(links[1], false)).status).toBe(201);
    expect(await m.row(reportId)).toMatchObject({ status: 'refused', open: false, parties: { asked: 2, given: 1, refused: 1 } });
    const followed = await anybody.get(`/reports/${trackingCode}`);
    expect(followed.body).toMatchObject({ state: 'closed', answers: [{ side: 'mediation', outcome: 'redirected' }] });
    for (const route of ['仲裁', '行政', '人民法院']) expect(followed.text).toContain(route);
    expect(followed.text).not.toContain('李四');
    expect(code(await m.act(reportId, 'sessions', { place: 'committee' }))).toEqual([409, 'committee.mediation-ended']);
    expect(code(await m.say(links[1], true))).toEqual([409, 'committee.mediation-ended']);
    expect((await m.page(reportId))['end']).toMatchObject({ how: 'refused', routes: ['arbitration', 'administrative', 'court'] });
  });

  it('begins anew when the reporter has it reopened: everybody is asked again', async () => {
    const { reportId, trackingCode } = await m.consented();
    await m.act(reportId, 'sessions', { place: 'committee' });
    await m.act(reportId, 'end', { how: 'failed', notice: '双方差距太大。' });
    const ended = await anybody.get(`/reports/${trackingCode}`);
    expect(ended.text).toContain('双方差距太大。');
    expect(ended.text).toContain('人民法院');
    await anybody.post(`/reports/${trackingCode}/reopening`, { reason: '想再试一次' });
    await t.settled();
    expect(await m.row(reportId)).toMatchObject({ status: 'received', open: true, parties: { asked: 0 } });
    expect(code(await m.act(reportId, 'sessions', { place: 'committee' }))).toEqual([409, 'committee.parties-missing']);
  });

  it('ends with the report when the reporter takes it back', async () => {
    const { reportId, trackingCode } = await m.asked();
    await anybody.post(`/reports/${trackingCode}/withdrawal`, { reason: '已经和好' });
    await t.settled();
    expect(await m.row(reportId)).toMatchObject({ status: 'withdrawn', open: false });
    expect((await anybody.get(`/reports/${trackingCode}`)).body['state']).toBe('withdrawn');
  });

  it('tells the reporter also when only the other side withdraws', async () => {
    const { reportId, trackingCode } = await m.consented();
    await m.act(reportId, 'end', { how: 'withdrawn' });
    expect((await anybody.get(`/reports/${trackingCode}`)).body).toMatchObject({ state: 'closed', answers: [{ outcome: 'redirected' }] });
  });

  it('refuses times without an offset, in the future, or before the last consent', async () => {
    const { reportId } = await m.consented();
    expect(code(await m.act(reportId, 'sessions', { place: 'committee', heldAt: '2026-11-24T10:00:00' }))).toEqual([400, 'http.malformed']);
    expect(code(await m.act(reportId, 'sessions', { place: 'committee', heldAt: '2999-01-01T10:00:00+08:00' }))).toEqual([
      409,
      'committee.in-the-future',
    ]);
    expect(code(await m.act(reportId, 'sessions', { place: 'committee', heldAt: '2020-01-01T02:00:00Z' }))).toEqual([
      409,
      'committee.session-before-consent',
    ]);
    expect(code(await m.act(reportId, 'sessions', { place: 'moon' }))).toEqual([400, 'http.malformed']);
  });

  it('is led by one mediator; the chair passes it on', async () => {
    const { reportId } = await m.consented();
    const other = await t.as('officer1', 'committee.mediator');
    await m.act(reportId, 'mediator');
    expect(code(await m.act(reportId, 'mediator', {}, other))).toEqual([409, 'committee.mediator-appointed']);
    expect(code(await m.act(reportId, 'notes', { text: NOTE }, other))).toEqual([409, 'committee.not-the-mediator']);
    expect((await m.act(reportId, 'notes', { text: NOTE })).status).toBe(200);
    expect((await m.page(reportId, other))['notes']).toBeUndefined();
    expect(code(await m.act(reportId, 'mediator', {}, chair))).toEqual([409, 'committee.name-the-mediator']);
    expect(code(await m.act(reportId, 'mediator', { mediator: 'nobody' }, chair))).toEqual([409, 'committee.no-such-mediator']);
    expect((await m.act(reportId, 'mediator', { mediator: 'officer1' }, chair)).status).toBe(200);
    expect((await m.page(reportId, other))['notes']).toEqual([{ number: 1, at: expect.any(String), text: NOTE }]);
    expect((await m.page(reportId))['notes']).toBeUndefined();
  });
});
