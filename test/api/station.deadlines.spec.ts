import { startApp, type TestApp, type TestClient } from '../support/app.ts';
import { lodge } from '../support/lodge.ts';

const DAY = 86_400_000;

describe('a hand-over that nobody accepts', () => {
  let t: TestApp;
  let officer: TestClient;
  let now = Date.parse('2026-11-24T09:00:00.000+08:00');
  beforeAll(async () => {
    t = await startApp({ clock: { now: () => now } });
    officer = await t.as('officer1', 'station.grid-officer');
  }, 60_000);
  afterAll(() => t.end());

  const offer = async (): Promise<{ reportId: string; trackingCode: string }> => {
    const lodged = await lodge(t);
    expect((await officer.post(`/station/cases/${lodged.reportId}/taking`)).status).toBe(200);
    const offered = await officer.post(`/station/cases/${lodged.reportId}/handover`, { to: 'window', reason: '需要窗口核对' });
    expect(offered.status).toBe(200);
    await t.settled();
    return lodged;
  };
  const sweep = async (): Promise<void> => {
    await t.deadlines.sweep();
    await t.settled();
  };

  it('goes back to its sender by itself, once, in words that the resident and the station can read', async () => {
    const { reportId, trackingCode } = await offer();
    const accepted = await offer();
    const window = await t.as('window1');
    expect((await window.post(`/station/cases/${accepted.reportId}/handover/acceptance`)).status).toBe(200);
    await t.settled();

    await sweep();
    expect((await officer.get(`/station/cases/${reportId}`)).body).toMatchObject({ status: 'handed-over', handover: { late: false } });

    now += 2 * DAY;
    officer = await t.as('officer1', 'station.grid-officer');
    await sweep();
    const head = await t.house.store.head();
    await sweep();
    expect(await t.house.store.head()).toBe(head);

    const { body } = await officer.get(`/station/cases/${reportId}`);
    expect(body).toMatchObject({ status: 'taken', may: expect.arrayContaining(['hand-over']) });
    expect(body['handover']).toBeUndefined();
    const last = (body['history'] as unknown as { what: string; text?: string; by?: string; details: object }[]).at(-1);
    expect(last).toMatchObject({
      what: 'handover-returned',
      details: { number: 1, lapsed: true },
      text: expect.stringMatching(/自动退回/),
    });
    expect(last?.by).toBeUndefined();

    const followed = await t.client().get(`/reports/${trackingCode}`);
    const told = followed.body['timeline'] as unknown as { what: string; details?: object; text?: string }[];
    expect(told.at(-1)).toMatchObject({ what: 'handover-returned', details: { lapsed: true } });
    expect(told.at(-1)?.text).toBeUndefined();

    const kept = await (await t.as('window1')).get(`/station/cases/${accepted.reportId}`);
    expect(kept.body['history']).not.toEqual(expect.arrayContaining([expect.objectContaining({ what: 'handover-returned' })]));
  });

  it('may be offered again, and waits for the date of the new offer', async () => {
    const { reportId } = await offer();
    now += 2 * DAY;
    officer = await t.as('officer1', 'station.grid-officer');
    await sweep();
    expect((await officer.post(`/station/cases/${reportId}/handover`, { to: 'window', reason: '再次移交' })).status).toBe(200);
    await t.settled();
    await sweep();
    expect((await officer.get(`/station/cases/${reportId}`)).body).toMatchObject({ handover: { number: 2, late: false } });
  });
});
