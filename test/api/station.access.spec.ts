import type { Recorded } from '#libs/eventing';
import { startApp, type TestApp, type TestClient } from '../support/app.ts';
import { complaint, lodge } from '../support/lodge.ts';

type Item = { readonly reportId: string };
type Name = 'director' | 'deputy' | 'window1' | 'officer1' | 'officer3' | 'information' | 'facility' | 'chair' | 'street' | 'resident1';

describe('who may do what at the station', () => {
  let t: TestApp;
  const who = {} as Record<Name, TestClient>;
  const names: readonly Name[] = [
    'director',
    'deputy',
    'window1',
    'officer1',
    'officer3',
    'information',
    'facility',
    'chair',
    'street',
    'resident1',
  ];
  beforeAll(async () => {
    t = await startApp();
    for (const name of names) who[name] = await t.as(name, name === 'officer1' ? 'station.grid-officer' : undefined);
  }, 60_000);
  afterAll(() => t.end());

  const statuses = async (path: string): Promise<Record<string, number>> =>
    Object.fromEntries(await Promise.all(names.map(async (name) => [name, (await who[name].get(path)).status] as const)));
  const listed = async (name: Name, query = ''): Promise<string[]> => {
    const { body } = await who[name].get(`/station/cases?limit=200${query}`);
    return (body['items'] as unknown as Item[]).map(({ reportId }) => reportId);
  };

  it('the queue is for the station: not for visitors, residents, the committee or the street', async () => {
    expect(await statuses('/station/cases')).toEqual({
      director: 200,
      deputy: 200,
      window1: 200,
      officer1: 200,
      officer3: 200,
      information: 200,
      facility: 200,
      chair: 403,
      street: 403,
      resident1: 403,
    });
    expect((await t.client().get('/station/cases')).status).toBe(401);
    expect((await t.client().post('/station/cases/x/taking')).status).toBe(401);
  });

  it('a case of another grid does not exist, in the list as on its page', async () => {
    const { reportId } = await lodge(t);
    const path = `/station/cases/${reportId}`;
    expect(await statuses(path)).toMatchObject({ director: 200, officer1: 200, officer3: 404, window1: 404, facility: 404, chair: 403 });
    expect(await listed('officer1')).toContain(reportId);
    expect(await listed('officer3')).not.toContain(reportId);
    expect(await listed('officer3', `&grid=510107005199002`)).toEqual([]);
    for (const act of ['taking', 'closure', 'contact'])
      expect((await who.officer3.post(`${path}/${act}`, act === 'contact' ? { means: 'phone' } : {})).status).toBe(404);
    expect((await who.officer3.get('/station/cases/no-such-case')).body['code']).toBe('station.no-such-case');
  });

  it('handed over, it is seen by the colleague, who has it once accepted', async () => {
    const { reportId } = await lodge(t);
    const path = `/station/cases/${reportId}`;
    await who.officer1.post(`${path}/taking`);
    expect((await who.officer1.post(`${path}/handover`, { to: 'nobody-here', reason: '休假' })).body['code']).toBe(
      'station.no-such-colleague',
    );
    expect((await who.officer1.post(`${path}/handover`, { to: 'officer3', reason: '休假' })).status).toBe(200);
    await t.settled();
    expect(await listed('officer3')).toContain(reportId);
    const { body } = await who.officer3.get(path);
    expect(body).toMatchObject({
      status: 'handed-over',
      handover: { number: 1, late: false },
      may: expect.arrayContaining(['accept-handover']),
    });
    expect((await who.officer1.post(`${path}/handover/acceptance`)).body['code']).toBe('station.handover-not-yours');
    expect((await who.officer3.post(`${path}/handover/acceptance`)).status).toBe(200);
    await t.settled();
    expect(await listed('officer3', '&officer=me')).toEqual([reportId]);
    expect(await listed('officer1', '&officer=me')).not.toContain(reportId);
    expect(await listed('director', '&officer=officer3')).toEqual([reportId]);
  });

  it('the director assigns and signs, but does not handle a grid case (A-43d)', async () => {
    const { reportId } = await lodge(t);
    const path = `/station/cases/${reportId}`;
    expect((await who.director.post(`${path}/taking`)).body['code']).toBe('station.head-holds-no-grid-case');
    expect((await who.director.post(`${path}/handover`, { to: 'officer3', reason: '调整任务' })).status).toBe(200);
    expect((await who.director.get(path)).body['contact']).toBeUndefined();
  });

  it('a complaint about staff is the director’s alone', async () => {
    const { reportId } = await lodge(t, { item: 'STF-01', text: '窗口人员态度不好' });
    const path = `/station/cases/${reportId}`;
    expect(await statuses(path)).toMatchObject({ director: 200, deputy: 404, officer1: 404, window1: 404, information: 404 });
    expect(await listed('director')).toContain(reportId);
    for (const name of ['deputy', 'information', 'officer1', 'window1'] as const) expect(await listed(name)).not.toContain(reportId);
  });

  it('the information officer classifies and decides nothing (A-43h)', async () => {
    const { reportId } = await lodge(t);
    const path = `/station/cases/${reportId}`;
    expect((await who.information.post(`${path}/taking`)).status).toBe(403);
    expect((await who.information.post(`${path}/reclassification`, { item: 'ENV-02', reason: '是下水道' })).status).toBe(200);
    await t.settled();
    const { body } = await who.officer1.get(path);
    expect([body['item'], body['promises']?.[2]?.['what']]).toEqual(['ENV-02', 'reclassified']);
  });

  it('what is not classified is the window’s too, wherever it is', async () => {
    const { reportId } = await lodge(t, { item: undefined });
    expect(await listed('window1')).toContain(reportId);
    expect((await who.window1.get(`/station/cases/${reportId}`)).body).toMatchObject({ item: 'undecided', itemName: { zh: '待分类' } });
  });

  it('how to reach the resident is for those who handle the case, and each reading is noted once a day', async () => {
    const { reportId } = await lodge(t);
    const path = `/station/cases/${reportId}`;
    for (const name of ['officer1', 'officer1', 'information', 'director'] as const) await who[name].get(path);
    expect((await who.officer1.get(path)).body['contact']).toEqual(complaint.contact);
    expect((await who.information.get(path)).text).not.toContain(complaint.contact.phone);
    const noted = (await t.house.store.load(`access-${reportId}`)) as readonly Recorded[];
    const { body: session } = await who.officer1.get('/session');
    expect(noted.map(({ type, data }) => ({ type, data }))).toEqual([
      {
        type: 'station.ContactRead',
        data: expect.objectContaining({ reportId, account: session['account'], capacity: 'station.grid-officer' }),
      },
    ]);
  });

  it('the staff list says whom a case may be handed to', async () => {
    const { body } = await who.window1.get('/station/staff');
    expect(body['items']).toContainEqual({
      account: expect.any(String),
      username: 'officer1',
      name: expect.any(String),
      posts: ['station.grid-officer'],
      grids: ['510107005199001', '510107005199002'],
    });
    expect((await who.resident1.get('/station/staff')).status).toBe(403);
  });
});
