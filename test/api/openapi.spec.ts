import { jest } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { permissions } from '../../src/app.permissions.ts';
import { startApp, type TestApp, TestClient } from '../support/app.ts';
import { Document } from '../support/document.ts';
import { complaint, lodge } from '../support/lodge.ts';
import { Mediating } from '../support/mediating.ts';

const VERBS_ALLOWED = ['GET', 'POST', 'PUT', 'DELETE'];

/** A stream that does not end; test/api/station.live.spec.ts reads it. */
const NOT_PLAYED = ['GET /api/v1/station/cases/stream'];

describe('the OpenAPI document', () => {
  let t: TestApp;
  let document: Document;
  const played = new Set<string>();
  const faults: string[] = [];

  beforeAll(async () => {
    t = await startApp();
    document = new Document(t.app);
    watch();
    await play(t);
  }, 120_000);
  afterAll(() => {
    jest.restoreAllMocks();
    return t.end();
  });

  /** Every answer of the application is held against the document while it is played. */
  const watch = (): void => {
    const { call } = TestClient.prototype;
    jest.spyOn(TestClient.prototype, 'call').mockImplementation(async function (this: TestClient, ...asked) {
      const answer = await call.apply(this, asked);
      const [method, path] = asked;
      const key = document.operationOf(method, /^\/(health|metrics)/.test(path) ? path : `/api/v1${path}`);
      faults.push(...(key ? document.faults(key, answer.status, answer.type, answer.text) : [`${method} ${path} is not in the document`]));
      if (key && answer.status < 300) played.add(key);
      return answer;
    });
  };

  it('is the one that is committed (npm run openapi)', () => {
    const committed: unknown = JSON.parse(readFileSync(new URL('../../web/openapi.json', import.meta.url), 'utf8'));
    expect(document.whole).toEqual(committed);
  });

  it('has every route of the permission table, with a summary, and no other', () => {
    const table = permissions.all.map(({ method, path }) => {
      const full = /^\/(health|metrics)/.test(path) ? path : `/api/v1${path}`;
      return `${method} ${full.replace(/:(\w+)/g, '{$1}')}`;
    });
    expect([...document.operations.keys()].toSorted()).toEqual(table.toSorted());
    expect([...document.operations].filter(([, { summary }]) => !summary)).toEqual([]);
    expect(table.every((row) => VERBS_ALLOWED.includes(row.split(' ', 1)[0] as string))).toBe(true);
  });

  it('names every operation apart', () => {
    const ids = [...document.operations.values()].map(({ operationId }) => operationId);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('describes every answer that was given, and no answer has a field that it does not describe', () => expect(faults).toEqual([]));

  it('was held against a good answer of every operation', () => {
    const unplayed = [...document.operations.keys()].filter((key) => !played.has(key));
    expect(unplayed.toSorted()).toEqual(NOT_PLAYED);
  });

  it('is found out when an answer lacks a field, or has one too many', () => {
    const found = (body: object): number => document.faults('GET /health/live', 200, 'application/json', JSON.stringify(body)).length;
    expect([found({ alive: true }), found({}), found({ alive: true, since: 1 })]).toEqual([0, 1, 1]);
    expect(document.faults('POST /api/v1/reports', 201, 'application/json', '{}').length).toBeGreaterThan(5);
    expect(document.faults('POST /api/v1/reports', 200, 'application/json', '{}')).toEqual([
      'POST /api/v1/reports 200 is not in the document',
    ]);
  });
});

const reason = { reason: '需要换人办理' };
const solved = { outcome: 'solved', text: '已经办好。', means: 'phone' };

const post = async (t: TestApp, who: TestClient, path: string, body: object = {}): Promise<string> => {
  const answer = await who.post(path, body);
  if (answer.status >= 300) throw new Error(`${path}: ${answer.text}`);
  await t.settled();
  return answer.text;
};

const play = async (t: TestApp): Promise<void> => {
  await playAnybody(t);
  await playStation(t);
  await playHandovers(t);
  await playCommittee(t);
  await playMediation(t);
  await playReaders(t);
};

const playAnybody = async (t: TestApp): Promise<void> => {
  const anybody = t.client();
  for (const path of ['/health/live', '/health/ready', '/metrics', '/community', '/catalogue', '/participation/public'])
    await anybody.get(path);
  await anybody.post('/catalogue/suggestions', { text: '楼道灯坏了' });
  await anybody.post('/reports', { kind: 'rumour' });
  await anybody.post('/reports', '{');
  await anybody.get('/station/cases');
  await anybody.get('/reports/0000-0000-0');
  await anybody.get('/session');
  await anybody.post('/session', { username: 'nobody', password: 'not-the-password' });
  const resident = t.client();
  await post(t, resident, '/accounts', { username: 'newcomer', password: 'long-enough-words', name: '测试乙' });
  await post(t, resident, '/reports', { kind: 'opinion', text: '希望多装路灯。' });
  await resident.get('/session');
  await resident.get('/my/reports');
  await resident.call('PUT', '/session/capacity', { capacity: 'resident' });
  await resident.call('DELETE', '/session');
};

const playStation = async (t: TestApp): Promise<void> => {
  const officer = await t.as('officer1', 'station.grid-officer');
  const street = await t.as('street');
  const { reportId, trackingCode } = await lodge(t);
  const [base, report] = [`/station/cases/${reportId}`, `/reports/${trackingCode}`];
  const referral = (n: number): string => `/agencies/referrals/${reportId}-${n}`;
  await post(t, t.client(), `${report}/supplements`, { text: '今天更严重了' });
  await post(t, await t.as('migrant1'), `${report}/supports`, { residency: 'migrant' });
  await post(t, officer, `${base}/taking`);
  await post(t, officer, `${base}/contact`, { means: 'phone', note: '中午再打' });
  await post(t, officer, `${base}/reclassification`, { item: 'ENV-02', reason: '是下水堵塞' });
  await post(t, officer, `${base}/pause`, { reason: 'waiting-for-resident' });
  await post(t, officer, `${base}/resumption`);
  await post(t, await t.as('director'), `${base}/extension`, { reason: 'complex', told: '需要多方协调' });
  await officer.post(`${base}/closure`, {}, { 'if-match': '"0"' });
  await officer.post(`${base}/closure`);
  for (const n of [1, 2])
    await post(t, officer, `${base}/escalation`, { to: 'street', reason: '需要街道协调', tried: '已联系物业' }).then(() =>
      post(t, street, `${referral(n)}/${n === 1 ? 'return' : 'taking'}`, n === 1 ? reason : {}),
    );
  await street.get('/agencies/referrals');
  await street.get(referral(2));
  await officer.get(base);
  await post(t, street, `${referral(2)}/answer`, { kind: 'feedback', text: '已安排' });
  await post(t, officer, `${base}/answer`, solved);
  await post(t, officer, `${base}/closure`);
  await post(t, t.client(), `${report}/rating`, { satisfaction: 'satisfied', solved: true, comment: '谢谢' });
  await post(t, t.client(), `${report}/reopening`, reason);
  await post(t, t.client(), `${report}/objections`, reason);
  await t.client().get(report);
  await officer.get(base);
  await officer.get('/station/cases?sort=rumour');
};

const playSplit = async (t: TestApp): Promise<void> => {
  const officer = await t.as('officer1', 'station.grid-officer');
  const { reportId, trackingCode } = await lodge(t);
  await post(t, officer, `/station/cases/${reportId}/split`, { matters: [{ text: '垃圾' }, { text: '路灯', item: 'ENV-02' }] });
  await officer.get(`/station/cases/${reportId}`);
  const { body } = await t.client().get(`/reports/${trackingCode}`);
  const part = body['split']?.[0];
  await officer.get(`/station/cases/${String(part?.['reportId'])}`);
  await t.client().get(`/reports/${String(part?.['trackingCode'])}`);
};

const playHandovers = async (t: TestApp): Promise<void> => {
  const [window, officer] = await Promise.all([t.as('window1'), t.as('officer1', 'station.grid-officer')]);
  const { reportId } = await lodge(t);
  const base = `/station/cases/${reportId}`;
  await post(t, officer, `${base}/taking`);
  await post(t, officer, `${base}/handover`, { to: 'window1', reason: '请窗口接手' });
  await window.get(base);
  await post(t, window, `${base}/handover/return`, reason);
  await post(t, officer, `${base}/handover`, { to: 'window1', reason: '请窗口接手' });
  await post(t, window, `${base}/handover/acceptance`);
  await post(t, window, `${base}/escalation`, { to: 'emergency', reason: '有危险', tried: '已电话联系' });
  await post(t, window, `${base}/referral-answer`, { referralId: `${reportId}-1`, kind: 'feedback', text: '已到场' });
  await post(t, window, `${base}/committee-referral`, { reason: '属于居民自治', how: 'joint' });
  await playSplit(t);
  const other = await lodge(t, { text: '弄错了' });
  await post(t, t.client(), `/reports/${other.trackingCode}/withdrawal`, reason);
};

const playCommittee = async (t: TestApp): Promise<void> => {
  const [chair, supervision] = await Promise.all([t.as('chair'), t.as('supervision')]);
  const opinion = { kind: 'opinion', item: undefined, text: '希望增加长椅。' };
  const [first, second] = [await lodge(t, opinion), await lodge(t, opinion)];
  await post(t, chair, `/committee/cases/${first.reportId}/answer`, solved);
  await post(t, chair, `/committee/cases/${first.reportId}/closure`);
  await post(t, chair, `/committee/cases/${second.reportId}/station-referral`, { reason: '属于站里办理' });
  await chair.get(`/committee/cases/${first.reportId}`);
  const { body } = await supervision.get('/committee/cases');
  for (const { reportId } of body['items'] as unknown as { reportId: string }[]) await supervision.get(`/committee/cases/${reportId}`);
};

const playMediation = async (t: TestApp): Promise<void> => {
  const [mediator, chair] = await Promise.all([t.as('mediator'), t.as('chair')]);
  const m = new Mediating(t, mediator);
  const { reportId, links } = await m.asked();
  const base = `/committee/mediations/${reportId}`;
  await t.client().get(`/consents/${links[1]}`);
  await m.say(links[0], true);
  await post(t, mediator, `${base}/consents`, { party: '2', consent: true, how: 'in-person' });
  await post(t, mediator, `${base}/mediator`);
  await post(t, mediator, `${base}/sessions`, { place: 'committee' });
  await post(t, mediator, `${base}/notes`, { text: '愿意让步' });
  await post(t, mediator, `${base}/agreement`, { form: 'written', terms: '各付一半' });
  await post(t, mediator, `${base}/confirmation`);
  await post(t, mediator, `${base}/performance`, { performed: true });
  await post(t, mediator, `${base}/end`, { how: 'agreement' });
  for (const who of [mediator, chair]) for (const path of [base, '/committee/mediations', '/committee/home']) await who.get(path);
};

const playReaders = async (t: TestApp): Promise<void> => {
  const [director, chair, admin] = await Promise.all([t.as('director'), t.as('chair'), t.as('admin')]);
  for (let n = 0; n < 6; n += 1) await t.client().post('/reports', { ...complaint, residency: 'registered' });
  await t.settled();
  for (const path of ['/station/cases', '/station/cases?open=false&limit=2', '/station/staff', '/permissions']) await director.get(path);
  for (const path of ['/participation/dashboard', '/participation/figures/counts/explanation', '/committee/home']) await chair.get(path);
  await admin.get('/permissions');
};
