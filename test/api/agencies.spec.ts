import { startApp, type TestApp, type TestClient } from '../support/app.ts';
import { complaint, lodge } from '../support/lodge.ts';

describe('what was passed up', () => {
  let t: TestApp;
  let officer: TestClient;
  let street: TestClient;
  let department: TestClient;
  let police: TestClient;
  beforeAll(async () => {
    t = await startApp();
    officer = await t.as('officer1', 'station.grid-officer');
    [street, department, police] = await Promise.all([t.as('street'), t.as('department'), t.as('police')]);
  }, 60_000);
  afterAll(() => t.end());

  const pass = async (to: string): Promise<{ reportId: string; referralId: string }> => {
    const { reportId } = await lodge(t);
    const passed = await officer.post(`/station/cases/${reportId}/escalation`, { to, reason: '超出社区职责', tried: '已现场查看' });
    expect(passed.status).toBe(200);
    await t.settled();
    return { reportId, referralId: `${reportId}-1` };
  };
  const idsOf = async (client: TestClient, query = ''): Promise<string[]> => {
    const { body } = await client.get(`/agencies/referrals?limit=200${query}`);
    return (body['items'] as unknown as { referralId: string }[]).map(({ referralId }) => referralId);
  };

  it.each(['street', 'district', 'municipal', 'police'])('to %s is seen by that unit only', async (to) => {
    const { referralId } = await pass(to);
    const seen = await Promise.all([idsOf(street), idsOf(department), idsOf(police)]);
    expect(seen.map((ids) => ids.includes(referralId))).toEqual([
      to === 'street',
      to === 'district' || to === 'municipal',
      to === 'police',
    ]);
    const [own, ...others] =
      to === 'street' ? [street, department, police] : to === 'police' ? [police, street, department] : [department, street, police];
    expect((await (own as TestClient).get(`/agencies/referrals/${referralId}`)).status).toBe(200);
    for (const other of others) {
      expect((await other.get(`/agencies/referrals/${referralId}`)).status).toBe(404);
      expect((await other.post(`/agencies/referrals/${referralId}/taking`)).body['code']).toBe('agencies.no-such-referral');
    }
    expect((await officer.get('/agencies/referrals')).status).toBe(403);
  });

  it('says what the resident said, why it comes and what was tried, but not how to reach the resident', async () => {
    const { reportId, referralId } = await pass('street');
    const { body, text } = await street.get(`/agencies/referrals/${referralId}`);
    expect(body).toMatchObject({
      referralId,
      reportId,
      status: 'sent',
      text: complaint.text,
      reason: '超出社区职责',
      tried: '已现场查看',
      place: { courtyard: 'HM-07', detail: complaint.place.detail },
      may: ['take', 'answer', 'return'],
      history: [{ what: 'case-escalated', room: 'station' }],
    });
    expect(text).not.toContain(complaint.contact.phone);
  });

  it('sent back with a reason, is a bounce at the station, which may go on', async () => {
    const { reportId, referralId } = await pass('street');
    expect((await street.post(`/agencies/referrals/${referralId}/return`, {})).status).toBe(400);
    expect((await street.post(`/agencies/referrals/${referralId}/return`, { reason: '属区级部门' })).status).toBe(200);
    await t.settled();
    const { body } = await officer.get(`/station/cases/${reportId}`);
    expect(body).toMatchObject({ bounces: 1, referrals: [{ state: 'returned', text: '属区级部门' }] });
    expect(await idsOf(street)).not.toContain(referralId);
    expect(await idsOf(street, '&status=returned')).toContain(referralId);
    const late = await street.post(
      `/agencies/referrals/${referralId}/answer`,
      { kind: 'feedback', text: '晚了' },
      { 'accept-language': 'en' },
    );
    expect(late.body).toMatchObject({ status: 409, code: 'agencies.referral-returned', detail: 'This was sent back to the station.' });
    expect(
      (await officer.post(`/station/cases/${reportId}/escalation`, { to: 'district', reason: '街道退回', tried: '街道' })).status,
    ).toBe(200);
    await t.settled();
    expect(await idsOf(department)).toContain(`${reportId}-2`);
  });

  it('to a body without an account is answered through the station, and the loop closes', async () => {
    const { reportId, referralId } = await pass('market');
    const body = { referralId, kind: 'feedback', text: '物业:今晚清运' };
    expect((await street.post(`/station/cases/${reportId}/referral-answer`, body)).status).toBe(403);
    expect((await (await t.as('officer3')).post(`/station/cases/${reportId}/referral-answer`, body)).status).toBe(404);
    expect((await officer.post(`/station/cases/${reportId}/referral-answer`, body)).status).toBe(200);
    await t.settled();
    expect((await officer.get(`/station/cases/${reportId}`)).body).toMatchObject({
      status: 'received',
      referrals: [{ unit: 'market', state: 'answered', text: '物业:今晚清运' }],
      may: expect.arrayContaining(['answer']),
    });
    const up = await pass('street');
    const refused = await officer.post(`/station/cases/${up.reportId}/referral-answer`, { ...body, referralId: up.referralId });
    expect(refused.body).toMatchObject({ status: 409, code: 'agencies.answers-itself' });
  });

  it('ends there when the resident takes the matter back', async () => {
    const { reportId, trackingCode } = await lodge(t);
    await officer.post(`/station/cases/${reportId}/escalation`, { to: 'street', reason: '超出社区职责', tried: '已现场查看' });
    await t.settled();
    expect(await idsOf(street)).toContain(`${reportId}-1`);
    expect((await t.client().post(`/reports/${trackingCode}/withdrawal`, { reason: '已解决' })).status).toBe(201);
    await t.settled();
    expect(await idsOf(street)).not.toContain(`${reportId}-1`);
    expect(await idsOf(street, '&status=withdrawn')).toContain(`${reportId}-1`);
    const { body } = await street.get(`/agencies/referrals/${reportId}-1`);
    expect(body).toMatchObject({ status: 'withdrawn', open: false, may: [] });
    const late = await street.post(`/agencies/referrals/${reportId}-1/answer`, { kind: 'feedback', text: '晚了' });
    expect(late.body).toMatchObject({ status: 409, code: 'agencies.referral-withdrawn' });
    expect((await officer.get(`/station/cases/${reportId}`)).body).toMatchObject({ referrals: [{ state: 'withdrawn' }], may: [] });
  });

  it('is taken with the same key once', async () => {
    const { referralId } = await pass('street');
    const key = { 'idempotency-key': `take-${referralId}` };
    const first = await street.post(`/agencies/referrals/${referralId}/taking`, {}, key);
    expect((await street.post(`/agencies/referrals/${referralId}/taking`, {}, key)).body).toEqual(first.body);
    expect((await street.get('/agencies/referrals?status=lost')).status).toBe(400);
  });
});
