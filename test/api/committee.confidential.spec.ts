import { projections } from '../../src/app.views.ts';
import { startApp, type TestApp, type TestClient } from '../support/app.ts';
import type { Lodged } from '../support/lodge.ts';
import { Mediating, NOTE, TERMS } from '../support/mediating.ts';

describe('what is confidential in a mediation', () => {
  let t: TestApp;
  let m: Mediating;
  let mediator: TestClient;
  let chair: TestClient;
  let anybody: TestClient;
  let told: Lodged;
  beforeAll(async () => {
    t = await startApp();
    [mediator, chair] = await Promise.all([t.as('mediator'), t.as('chair')]);
    m = new Mediating(t, mediator);
    anybody = m.anybody;
    told = await m.consented();
    await m.act(told.reportId, 'sessions', { place: 'committee' });
    await m.act(told.reportId, 'notes', { text: NOTE });
    await m.act(told.reportId, 'agreement', { form: 'oral', terms: TERMS });
  }, 60_000);
  afterAll(() => t.end());

  it('stays with the committee: no station, agency or resident capacity gets near a mediation', async () => {
    const { reportId } = told;
    const refused = [
      'director',
      'deputy',
      'window1',
      'officer1',
      'information',
      'facility',
      'police',
      'street',
      'member1',
      'supervision',
      'resident1',
      'admin',
    ];
    for (const name of refused) {
      const who = await t.as(name, name === 'officer1' ? 'station.grid-officer' : undefined);
      const paths = ['/committee/mediations', `/committee/mediations/${reportId}`];
      for (const path of paths) expect([name, path, (await who.get(path)).status]).toEqual([name, path, 403]);
      expect([name, (await m.act(reportId, 'notes', { text: 'x' }, who)).status]).toEqual([name, 403]);
      expect([name, (await m.act(reportId, 'end', { how: 'failed' }, who)).status]).toEqual([name, 403]);
    }
    expect((await anybody.get('/committee/mediations')).status).toBe(401);
  });

  it('shows the chair the mediation without its notes', async () => {
    const { body, text } = await chair.get(`/committee/mediations/${told.reportId}`);
    expect([body['noteCount'], body['notes'], body['may']]).toEqual([1, undefined, ['appoint-mediator', 'check-performance']]);
    expect(text).not.toContain(NOTE);
    expect((await m.act(told.reportId, 'notes', { text: 'x' }, chair)).status).toBe(403);
  });

  it('never lets a note into any answer to the station or to residents', async () => {
    const { reportId, trackingCode } = told;
    const [director, window1, resident] = await Promise.all([t.as('director'), t.as('window1'), t.as('resident1')]);
    const answers = await Promise.all([
      anybody.get(`/reports/${trackingCode}`),
      resident.get('/my/reports'),
      ...[director, window1].flatMap((who) => [
        who.get('/station/cases?limit=200'),
        who.get(`/station/cases/${reportId}`),
        who.get(`/reports/${trackingCode}`),
      ]),
    ]);
    const note = (await t.house.store.load(`mediation-${reportId}`)).find((e) => e.type === 'committee.NoteSealed');
    expect(note?.sealed?.subject).toBe(`mediation-notes-${reportId}`);
    for (const { text } of answers) {
      expect(text).not.toContain(NOTE);
      expect(text).not.toContain(TERMS);
      expect(text).not.toContain(String(note?.sealed?.box));
    }
  });

  it('keeps the sealed note in no view but the mediation’s own page', async () => {
    const note = (await t.house.store.load(`mediation-${told.reportId}`)).find((e) => e.type === 'committee.NoteSealed');
    const holding = await Promise.all(
      projections.map(async ({ spec }) => {
        const docs = await t.house.models.view(spec).scan(undefined, 200);
        return JSON.stringify(docs).includes(String(note?.sealed?.box)) ? [spec.name] : [];
      }),
    );
    expect(holding.flat()).toEqual(['committee-mediation']);
  });

  it('notes who was shown the parties', async () => {
    await mediator.get(`/committee/mediations/${told.reportId}`);
    const noted = await t.house.store.load(`committeeAccess-${told.reportId}`);
    expect(noted.map((e) => e.capacity)).toContain('committee.mediator');
  });

  it('is lost for good with its keys: erased notes, names and terms open no more, the rest stays', async () => {
    const { reportId } = told;
    for (const subject of [`mediation-notes-${reportId}`, `mediation-${reportId}`]) t.house.vault.erase(subject);
    const { body, text } = await mediator.get(`/committee/mediations/${reportId}`);
    expect(body).toMatchObject({ status: 'agreed', noteCount: 1, notes: [{ number: 1 }], parties: [{ party: '1' }, { party: '2' }] });
    for (const words of [NOTE, TERMS, '李四']) expect(text).not.toContain(words);
  });
});
