import { startApp, type TestApp, type TestClient } from '../support/app.ts';
import { lodge } from '../support/lodge.ts';

const opinion = { kind: 'opinion', item: 'GOV-01', text: '建议在院落里增加长椅,老人需要休息。' } as const;
const answer = { outcome: 'explained', text: '已列入下季度计划。', means: 'phone' } as const;
type Item = { readonly reportId: string; readonly status: string; readonly [field: string]: unknown };

describe('the committee’s desk', () => {
  let t: TestApp;
  let chair: TestClient;
  let member: TestClient;
  let supervision: TestClient;
  beforeAll(async () => {
    t = await startApp();
    [chair, member, supervision] = await Promise.all([t.as('chair'), t.as('member1'), t.as('supervision')]);
  }, 60_000);
  afterAll(() => t.end());

  const items = async (who: TestClient, query = ''): Promise<readonly Item[]> => {
    await t.settled();
    const { body, status, text } = await who.get(`/committee/cases?limit=200${query}`);
    if (status !== 200) throw new Error(text);
    return body['items'] as unknown as Item[];
  };
  const ids = async (who: TestClient, query = ''): Promise<string[]> => (await items(who, query)).map((i) => i.reportId);
  const act = async (who: TestClient, id: string, what: string, body: object = {}) => {
    const reply = await who.post(`/committee/cases/${id}/${what}`, body);
    await t.settled();
    return reply;
  };

  it('lists an opinion with all that a list needs', async () => {
    const { reportId } = await lodge(t, opinion);
    const item = (await items(member)).find((i) => i.reportId === reportId);
    expect(item).toMatchObject({
      reportId,
      kind: 'opinion',
      item: 'GOV-01',
      itemName: { zh: '社区公共事务意见建议' },
      status: 'received',
      open: true,
      waiting: 'answer',
      dueBy: expect.any(String),
      firstDueBy: expect.any(String),
      firstContactBy: expect.any(String),
      grid: expect.any(String),
      courtyard: 'HM-07',
      excerpt: opinion.text,
      residency: 'migrant',
      from: 'resident',
      supports: 0,
      revision: 0,
    });
  });

  it('answers and closes; the resident reads the answer; only then it may close', async () => {
    const { reportId, trackingCode } = await lodge(t, opinion);
    const early = await act(member, reportId, 'closure');
    expect([early.status, early.body['code']]).toEqual([409, 'committee.no-answer-yet']);
    const answered = await act(member, reportId, 'answer', answer);
    expect([answered.status, answered.body]).toEqual([200, { revision: 1, position: expect.any(Number) }]);
    expect((await act(member, reportId, 'closure')).status).toBe(200);
    expect((await act(member, reportId, 'closure')).status).toBe(200);
    const followed = await t.client().get(`/reports/${trackingCode}`);
    expect(followed.body).toMatchObject({ state: 'closed', answers: [{ side: 'committee', outcome: 'explained', text: answer.text }] });
    const page = await member.get(`/committee/cases/${reportId}`);
    expect(page.body).toMatchObject({
      status: 'closed',
      text: opinion.text,
      contact: { name: '测试甲' },
      place: { courtyard: 'HM-07', detail: '3单元门口' },
      answers: [{ outcome: 'explained', means: 'phone', text: answer.text }],
      promises: [
        { what: 'first-contact', kept: true },
        { what: 'due', kept: true },
      ],
      may: [],
    });
    const history = page.body['history'] as unknown as { what: string; by?: string }[];
    expect(history.map((h) => h.what)).toEqual(['opinion-submitted', 'case-received', 'answer-given', 'case-closed']);
    expect(history[2]?.by).toBe('演示委员');
  });

  it('takes the same answer once when it is sent again with its key', async () => {
    const { reportId } = await lodge(t, opinion);
    const send = () => member.post(`/committee/cases/${reportId}/answer`, answer, { 'idempotency-key': `answer-${reportId}` });
    const first = await send();
    expect((await send()).body).toEqual(first.body);
    await t.settled();
    expect(((await member.get(`/committee/cases/${reportId}`)).body['answers'] as unknown as unknown[]).length).toBe(1);
  });

  it('refuses what it saw too late', async () => {
    const { reportId } = await lodge(t, opinion);
    await act(member, reportId, 'answer', answer);
    const stale = await member.post(`/committee/cases/${reportId}/closure`, {}, { 'if-match': '"0"' });
    expect([stale.status, stale.body['code']]).toEqual([412, 'http.stale-revision']);
  });

  it('passes a matter to the station, whole or jointly', async () => {
    const { reportId } = await lodge(t, opinion);
    expect((await act(member, reportId, 'station-referral', { reason: '站里有设施员', how: 'joint' })).status).toBe(200);
    expect((await items(member)).find((i) => i.reportId === reportId)?.status).toBe('joint');
    expect((await act(member, reportId, 'station-referral', { reason: '完全属于站里' })).status).toBe(200);
    expect(await ids(member, '&status=referred')).toContain(reportId);
    const director = await t.as('director');
    expect((await director.get(`/station/cases/${reportId}`)).status).toBe(200);
    const late = await act(member, reportId, 'answer', answer);
    expect([late.status, late.body['code']]).toEqual([409, 'committee.case-with-station']);
  });

  it('has a reopened opinion back with a new promise beside the old one', async () => {
    const { reportId, trackingCode } = await lodge(t, opinion);
    await act(member, reportId, 'answer', answer);
    await act(member, reportId, 'closure');
    await t.client().post(`/reports/${trackingCode}/reopening`, { reason: '还是没有长椅' });
    await t.settled();
    const { body } = await member.get(`/committee/cases/${reportId}`);
    expect(body).toMatchObject({ status: 'reopened', open: true, may: ['answer', 'refer-to-station'] });
    expect((body['promises'] as unknown as { what: string }[]).map((p) => p.what)).toEqual(['first-contact', 'due', 'reopened']);
    expect(JSON.stringify(body['history'])).toContain('还是没有长椅');
  });

  it('takes a withdrawn opinion off the desk', async () => {
    const { reportId, trackingCode } = await lodge(t, opinion);
    await t.client().post(`/reports/${trackingCode}/withdrawal`, { reason: '不用了' });
    expect(await ids(member, '&open=true')).not.toContain(reportId);
    expect(await ids(member, '&status=withdrawn')).toContain(reportId);
  });

  it('filters, sorts, searches and pages; refuses what it does not know', async () => {
    const { reportId } = await lodge(t, { ...opinion, text: '希望重新粉刷会议室' });
    expect(await ids(member, '&q=粉刷')).toEqual([reportId]);
    expect(await ids(member, '&due=overdue')).toEqual([]);
    const sorted = (await items(member, '&sort=-submittedAt')).map((i) => String(i['submittedAt']));
    expect(sorted).toEqual([...sorted].sort().reverse());
    const page = await member.get('/committee/cases?limit=2');
    const next = await member.get(`/committee/cases?limit=2&cursor=${encodeURIComponent(String(page.body['nextCursor']))}`);
    const [a, b] = [page, next].map((p) => (p.body['items'] as unknown as Item[]).map((i) => i.reportId));
    expect(a?.filter((id) => b?.includes(id))).toEqual([]);
    for (const query of ['status=gossip', 'sort=text', 'due=never', 'open=maybe', 'limit=201', 'surprise=1', 'cursor=x'])
      expect([query, (await member.get(`/committee/cases?${query}`)).status]).toEqual([query, 400]);
  });

  it('refuses malformed answers at the field', async () => {
    const { reportId } = await lodge(t, opinion);
    for (const [body, pointer] of [
      [{ ...answer, outcome: 'later' }, '/outcome'],
      [{ ...answer, text: ' ' }, '/text'],
      [{ ...answer, means: 'pigeon' }, '/means'],
      [{ ...answer, secret: true }, '/secret'],
    ] as const) {
      const reply = await act(member, reportId, 'answer', body);
      expect([reply.status, (reply.body['errors'] as unknown as { pointer: string }[])[0]?.pointer]).toEqual([400, pointer]);
    }
    const closed = await act(member, 'no-such-report', 'closure');
    expect([closed.status, closed.body['code']]).toEqual([404, 'committee.no-such-case']);
  });

  it('counts what waits, for each what it may see', async () => {
    await lodge(t, opinion);
    const seen = await Promise.all([chair, member, supervision].map(async (who) => (await who.get('/committee/home')).body['waiting']));
    expect(Object.keys(seen[0] ?? {}).sort()).toEqual([
      'consentsWaiting',
      'dueThisWeek',
      'mediationsOpen',
      'objections',
      'opinionsWithoutAnswer',
      'overdue',
    ]);
    expect(Object.keys(seen[1] ?? {}).sort()).toEqual(['dueThisWeek', 'opinionsWithoutAnswer', 'overdue']);
    expect(Object.keys(seen[2] ?? {}).sort()).toEqual(['dueThisWeek', 'objections', 'overdue']);
    expect(Number(seen[0]?.['opinionsWithoutAnswer'])).toBe(
      (await ids(chair)).length - (await ids(chair, '&open=false')).length - (await ids(chair, '&status=answered')).length,
    );
  });

  describe('an objection', () => {
    /** An opinion that somebody answered, and the resident's objection to it. */
    const object = async (by: TestClient): Promise<{ reportId: string; objectionId: string; trackingCode: string }> => {
      const { reportId, trackingCode } = await lodge(t, opinion);
      await act(by, reportId, 'answer', answer);
      const raised = await t.client().post(`/reports/${trackingCode}/objections`, { reason: '答复与事实不符' });
      expect(raised.status).toBe(201);
      const objection = (await items(supervision)).find((i) => i['about'] === reportId);
      return { reportId, trackingCode, objectionId: String(objection?.reportId) };
    };

    it('is for supervision and the chair; supervision sees nothing else', async () => {
      const { reportId, objectionId } = await object(member);
      expect(await ids(member)).not.toContain(objectionId);
      expect(await ids(chair)).toEqual(expect.arrayContaining([reportId, objectionId]));
      expect(await ids(supervision)).not.toContain(reportId);
      expect((await member.get(`/committee/cases/${objectionId}`)).status).toBe(404);
      expect((await supervision.get(`/committee/cases/${reportId}`)).status).toBe(404);
      expect((await act(supervision, reportId, 'answer', answer)).status).toBe(404);
      const refused = await act(member, objectionId, 'answer', answer);
      expect([refused.status, refused.body['code']]).toEqual([409, 'committee.independent-reviewer']);
    });

    it('comes with what it is about, and its answer reaches the resident', async () => {
      const { reportId, objectionId, trackingCode } = await object(member);
      const { body } = await supervision.get(`/committee/cases/${objectionId}`);
      expect(body).toMatchObject({
        about: reportId,
        item: 'STF-02',
        text: '答复与事实不符',
        may: ['answer'],
        objected: { reportId, text: opinion.text },
      });
      expect(JSON.stringify(body['objected'])).toContain(answer.text);
      expect((await act(supervision, objectionId, 'answer', { ...answer, text: '已要求重新办理' })).status).toBe(200);
      const followed = await t.client().get(`/reports/${trackingCode}`);
      expect(followed.body).toMatchObject({ objections: [{ number: 1, answered: true }] });
      expect((followed.body['answers'] as unknown as { text: string }[]).map((a) => a.text)).toEqual([answer.text, '已要求重新办理']);
      expect((await act(supervision, objectionId, 'closure')).status).toBe(200);
    });

    it('is kept from the person whose own act it is about', async () => {
      const { objectionId } = await object(chair);
      const { body, text } = await chair.get(`/committee/cases/${objectionId}`);
      expect(body).toMatchObject({ withheld: true, may: [], history: [] });
      expect(text).not.toContain('答复与事实不符');
      const row = (await items(chair)).find((i) => i.reportId === objectionId);
      expect([row?.['withheld'], row?.['excerpt']]).toEqual([true, undefined]);
      expect(await ids(chair, '&q=与事实不符')).not.toContain(objectionId);
      const refused = await act(chair, objectionId, 'answer', answer);
      expect([refused.status, refused.body['code']]).toEqual([409, 'committee.own-act']);
      expect((await act(supervision, objectionId, 'answer', answer)).status).toBe(200);
    });

    it('is not passed to the station', async () => {
      const { objectionId } = await object(member);
      const refused = await act(chair, objectionId, 'station-referral', { reason: '请站里看' });
      expect([refused.status, refused.body['code']]).toEqual([409, 'committee.objection-stays']);
    });
  });

  it('notes who was shown how to reach a resident, once a day', async () => {
    const { reportId } = await lodge(t, opinion);
    await member.get(`/committee/cases/${reportId}`);
    await member.get(`/committee/cases/${reportId}`);
    const noted = await t.house.store.load(`committeeAccess-${reportId}`);
    expect(noted.map((e) => [e.type, e.capacity])).toEqual([['committee.ContactRead', 'committee.member']]);
  });
});
