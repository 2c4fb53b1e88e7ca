import type { TestClient } from '../support/app.ts';
import { complaint } from '../support/lodge.ts';
import { Story } from '../support/story.ts';

const opinion = { kind: 'opinion', item: 'GOV-01', text: '建议在院落里增加长椅', place: { courtyard: 'HM-07' }, residency: 'registered' };
const explained = { outcome: 'explained', text: '已列入下季度计划。', means: 'message' };
const solved = { outcome: 'solved', text: '长椅已经装好。', means: 'visit' };

describe('an opinion', () => {
  let story: Story;
  let resident: TestClient;
  let chair: TestClient;
  let member: TestClient;
  let supervision: TestClient;
  let officer: TestClient;
  beforeAll(async () => {
    story = await Story.begin();
    const { t } = story;
    [resident, chair, member, supervision, officer] = await Promise.all([
      t.as('resident1'),
      t.as('chair'),
      t.as('member1'),
      t.as('supervision'),
      t.as('officer1', 'station.grid-officer'),
    ]);
  }, 60_000);
  afterAll(() => story.end());

  it('is on the committee’s desk only, is answered, closed, rated, and stands among what its author said', async () => {
    const told = await story.says(opinion, resident);
    expect(told.receipt).toMatchObject({ owner: { unit: 'committee' } });
    expect(await story.row(member, '/committee/cases', told)).toMatchObject({ status: 'received' });
    expect(await story.row(officer, '/station/cases', told)).toBeUndefined();
    const base = `/committee/cases/${told.reportId}`;
    await story.does(member, `${base}/answer`, explained);
    await story.does(member, `${base}/closure`);
    await story.does(resident, `/reports/${told.trackingCode}/rating`, { satisfaction: 'very-satisfied', solved: true });
    expect(await story.follows(told)).toMatchObject({ state: 'closed', answers: [{ side: 'committee', text: explained.text }] });
    const mine = await story.list(resident, '/my/reports');
    expect(mine.map(({ reportId }) => reportId)).toEqual([told.reportId]);
  });

  it('supported by neighbours, counts each of them once', async () => {
    const told = await story.says(opinion);
    const neighbour = await story.t.as('migrant1');
    await story.does(neighbour, `/reports/${told.trackingCode}/supports`, { residency: 'migrant' });
    await neighbour.post(`/reports/${told.trackingCode}/supports`, { residency: 'migrant' });
    await story.t.settled();
    expect(await story.follows(told)).toMatchObject({ supports: 1 });
  });

  it('passed to the station as a whole, is worked there and comes back to its resident with one answer', async () => {
    const told = await story.says(opinion);
    await story.does(chair, `/committee/cases/${told.reportId}/station-referral`, { how: 'whole', reason: '由站里的设施员安装' });
    expect(await story.tries(chair, `/committee/cases/${told.reportId}/answer`, explained)).toEqual([409, 'committee.case-with-station']);
    expect(await story.row(officer, '/station/cases', told)).toMatchObject({ status: 'received' });
    const base = `/station/cases/${told.reportId}`;
    await story.does(officer, `${base}/taking`);
    await story.does(officer, `${base}/answer`, solved);
    await story.does(officer, `${base}/closure`);
    expect(await story.follows(told)).toMatchObject({ state: 'closed', answers: [{ side: 'station', text: solved.text }] });
  });

  it('that belongs to both, goes from the station to the committee and back, under the promise that was made first', async () => {
    const told = await story.says(complaint);
    const { dueBy } = told.receipt['promise'] as unknown as { dueBy: string };
    await story.does(officer, `/station/cases/${told.reportId}/committee-referral`, {
      how: 'whole',
      reason: '涉及院落公约,应由居委会商议',
    });
    expect(await story.row(chair, '/committee/cases', told)).toMatchObject({ status: 'received', from: 'station', firstDueBy: dueBy });
    expect(await story.tries(officer, `/station/cases/${told.reportId}/answer`, solved)).toEqual([
      409,
      expect.stringContaining('station.'),
    ]);
    await story.does(chair, `/committee/cases/${told.reportId}/station-referral`, { how: 'whole', reason: '已商议,请站里落实' });
    expect(await story.row(officer, '/station/cases', told)).toMatchObject({ firstDueBy: dueBy });
    await story.does(officer, `/station/cases/${told.reportId}/answer`, solved);
    await story.does(officer, `/station/cases/${told.reportId}/closure`);
    const read = await story.follows(told);
    expect(read).toMatchObject({ state: 'closed', answers: [{ side: 'station' }] });
    expect(read['promises']?.[1]).toMatchObject({ what: 'due', by: dueBy });
  });

  it('whose answer is objected to, is reviewed by supervision, never by whoever answered it', async () => {
    const told = await story.says(opinion);
    await story.does(chair, `/committee/cases/${told.reportId}/answer`, explained);
    await story.does(resident, `/reports/${told.trackingCode}/objections`, { reason: '答复与事实不符' });
    const objection = (await story.list(supervision, '/committee/cases')).find((row) => row['about'] === told.reportId);
    const base = `/committee/cases/${objection?.reportId}`;
    expect(await story.tries(chair, `${base}/answer`, explained)).toEqual([409, 'committee.own-act']);
    expect(await story.tries(member, `${base}/answer`, explained)).toEqual([409, 'committee.independent-reviewer']);
    expect(await story.follows(told)).toMatchObject({ objections: [{ number: 1, answered: false }] });
    await story.does(supervision, `${base}/answer`, { ...explained, text: '复核后已要求重新答复。' });
    await story.does(supervision, `${base}/closure`);
    const read = await story.follows(told);
    expect(read).toMatchObject({ objections: [{ number: 1, answered: true }] });
    expect((read['answers'] as unknown as { text: string }[]).map(({ text }) => text)).toEqual([explained.text, '复核后已要求重新答复。']);
  });
});
