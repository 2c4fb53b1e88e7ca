import type { TestClient } from '../support/app.ts';
import { complaint } from '../support/lodge.ts';
import { promisesOf, Story } from '../support/story.ts';

const solved = { outcome: 'solved', text: '已经清运,谢谢您的反映。', means: 'phone' };
const passing = { to: 'street', reason: '需要街道协调', tried: '已两次联系物业' };

describe('a complaint', () => {
  let story: Story;
  let resident: TestClient;
  let officer: TestClient;
  let window1: TestClient;
  let chair: TestClient;
  let street: TestClient;
  beforeAll(async () => {
    story = await Story.begin();
    const { t } = story;
    resident = t.client();
    [officer, window1, chair, street] = await Promise.all([
      t.as('officer1', 'station.grid-officer'),
      t.as('window1'),
      t.as('chair'),
      t.as('street'),
    ]);
  }, 60_000);
  afterAll(() => story.end());

  it('goes from the resident to the grid, up to the street, back, to an answer, a rating and a second round', async () => {
    const told = await story.says(complaint, resident);
    const { firstContactBy, dueBy } = told.receipt['promise'] as unknown as { firstContactBy: string; dueBy: string };
    expect(told.receipt).toMatchObject({ kind: 'complaint', item: 'ENV-01', owner: { unit: 'station', level: 'grid' } });
    expect(await story.row(officer, '/station/cases', told)).toMatchObject({ status: 'received', dueBy });
    expect(await story.row(chair, '/committee/cases', told)).toBeUndefined();

    const base = `/station/cases/${told.reportId}`;
    expect(await story.tries(officer, `${base}/closure`)).toEqual([409, 'station.no-answer-yet']);
    await story.does(officer, `${base}/taking`);
    expect(await story.follows(told)).toMatchObject({ state: 'in-progress' });
    await story.does(officer, `${base}/contact`, { means: 'phone' });
    await story.does(officer, `${base}/escalation`, passing);
    expect(await story.follows(told)).toMatchObject({ state: 'with-agency' });
    expect((await story.follows(told))['owner']).toEqual({ unit: 'street', level: 'street' });
    expect(await story.tries(officer, `${base}/answer`, solved)).toEqual([409, 'station.referral-open']);

    const referral = await story.row(street, '/agencies/referrals', told);
    await story.does(street, `/agencies/referrals/${referral?.['referralId']}/taking`);
    await story.does(street, `/agencies/referrals/${referral?.['referralId']}/answer`, { kind: 'feedback', text: '街道已安排清运' });
    await story.does(officer, `${base}/answer`, solved);
    expect(await story.follows(told)).toMatchObject({ state: 'answered', answers: [{ side: 'station', text: solved.text }] });
    await story.does(officer, `${base}/closure`);
    expect(await story.follows(told)).toMatchObject({ state: 'closed', may: expect.arrayContaining(['rate', 'reopen', 'object']) });

    await story.does(resident, `/reports/${told.trackingCode}/rating`, { satisfaction: 'satisfied', solved: true });
    await story.does(resident, `/reports/${told.trackingCode}/reopening`, { reason: '又没有清运' });
    const again = await story.follows(told);
    expect(again).toMatchObject({ state: 'reopened', rating: { satisfaction: 'satisfied', solved: true } });
    expect(promisesOf(again).map(({ what, by }) => [what, by])).toEqual([
      ['first-contact', firstContactBy],
      ['due', dueBy],
      ['reopened', expect.any(String)],
    ]);
    expect(await story.row(officer, '/station/cases', told)).toMatchObject({ status: 'reopened' });
    expect(await story.tries(officer, `${base}/closure`)).toEqual([409, 'station.no-answer-yet']);
  });

  it('taken back by its resident, is nobody’s work any more, here and at the street', async () => {
    const told = await story.says(complaint, resident);
    const base = `/station/cases/${told.reportId}`;
    await story.does(officer, `${base}/taking`);
    await story.does(officer, `${base}/escalation`, passing);
    await story.does(resident, `/reports/${told.trackingCode}/withdrawal`, { reason: '已经自己解决了' });
    expect(await story.follows(told)).toMatchObject({ state: 'withdrawn', may: [] });
    expect(await story.row(officer, '/station/cases?open=true', told)).toBeUndefined();
    expect(await story.row(street, '/agencies/referrals?open=true', told)).toBeUndefined();
    expect((await story.tries(officer, `${base}/answer`, solved))[0]).toBe(409);
    expect((await story.tries(resident, `/reports/${told.trackingCode}/reopening`, { reason: '还是要办' }))[0]).toBe(409);
  });

  it('put under another item, keeps its first promise beside the new one, and nobody is told less', async () => {
    const told = await story.says({ ...complaint, item: 'FAC-01', text: '下水道堵了,一楼返水' }, resident);
    const first = (told.receipt['promise'] as unknown as { dueBy: string }).dueBy;
    await story.does(officer, `/station/cases/${told.reportId}/reclassification`, { item: 'ENV-02', reason: '是下水道堵塞' });
    const now = await story.follows(told);
    const promises = promisesOf(now);
    expect(promises.map(({ what }) => what)).toEqual(['first-contact', 'due', 'reclassified']);
    expect(promises[1]?.by).toBe(first);
    expect(Date.parse(promises[2]?.by ?? '')).toBeLessThanOrEqual(Date.parse(first));
    expect(now).toMatchObject({ item: 'ENV-02', state: 'received' });
    const page = await officer.get(`/station/cases/${told.reportId}`);
    expect(page.body).toMatchObject({ firstDueBy: first, item: 'ENV-02' });
  });

  it('about what the community may not decide, is handed up warmly: somebody at the station has it until there is an answer', async () => {
    const told = await story.says({ ...complaint, item: 'BLD-01', text: '楼顶违法搭建' }, resident);
    expect(told.receipt).toMatchObject({ handedUpTo: 'street', owner: { unit: 'station' } });
    const base = `/station/cases/${told.reportId}`;
    const referral = await story.row(street, '/agencies/referrals', told);
    expect(referral).toMatchObject({ status: 'sent' });
    expect(await story.row(officer, '/station/cases', told)).toMatchObject({ status: 'escalated' });
    await story.does(officer, `${base}/taking`);
    expect((await story.tries(officer, `${base}/closure`))[0]).toBe(409);
    await story.does(street, `/agencies/referrals/${referral?.['referralId']}/answer`, { kind: 'approval', text: '已立案查处' });
    await story.does(officer, `${base}/answer`, { outcome: 'redirected', text: '街道综合执法队已立案,编号告知您。', means: 'phone' });
    await story.does(officer, `${base}/closure`);
    expect(await story.follows(told)).toMatchObject({
      state: 'closed',
      owner: { unit: 'station' },
      answers: [{ outcome: 'redirected' }],
    });
  });

  it('at the window first, is handed to a colleague, sent back once and then accepted', async () => {
    const told = await story.says({ ...complaint, item: undefined, place: undefined }, resident);
    const base = `/station/cases/${told.reportId}`;
    expect(await story.row(window1, '/station/cases', told)).toMatchObject({ item: 'undecided' });
    await story.does(window1, `${base}/reclassification`, { item: 'ENV-01', reason: '垃圾清运' });
    await story.does(window1, `${base}/handover`, { to: 'officer1', reason: '第2网格' });
    await story.does(officer, `${base}/handover/return`, { reason: '不在我的网格' });
    await story.does(window1, `${base}/handover`, { to: 'officer1', reason: '已核实,是第2网格' });
    await story.does(officer, `${base}/handover/acceptance`);
    const { name } = (await officer.get('/session')).body;
    expect((await officer.get(base)).body).toMatchObject({ status: 'taken', officerName: name });
    await story.does(officer, `${base}/answer`, solved);
    expect(await story.follows(told)).toMatchObject({ state: 'answered' });
  });
});
