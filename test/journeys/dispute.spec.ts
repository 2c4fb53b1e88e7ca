import type { TestClient } from '../support/app.ts';
import { dispute, NOTE, respondent, TERMS } from '../support/mediating.ts';
import { Story, type Told } from '../support/story.ts';

describe('a dispute', () => {
  let story: Story;
  let mediator: TestClient;
  let officer: TestClient;
  beforeAll(async () => {
    story = await Story.begin();
    mediator = await story.t.as('mediator');
    officer = await story.t.as('officer1', 'station.grid-officer');
  }, 60_000);
  afterAll(() => story.end());

  const said = { ...dispute, place: { courtyard: 'HM-07' }, residency: 'migrant' };
  const at = ({ reportId }: Told, what: string): string => `/committee/mediations/${reportId}/${what}`;
  /** Both sides are asked and answer by their own links. */
  const asked = async (who: TestClient, told: Told, answers: readonly [boolean, boolean]): Promise<void> => {
    for (const [index, consent] of answers.entries()) {
      const { body } = await story.does(who, at(told, 'consents'), index === 0 ? {} : respondent);
      await story.does(story.t.client(), `/consents/${String(body['link']).replace('/consent/', '')}`, { consent });
    }
  };

  it('is mediated once both sides have agreed by their own links, ends in an agreement, and its resident learns of it', async () => {
    const told = await story.says(said);
    expect(told.receipt).toMatchObject({ owner: { unit: 'committee', desk: 'mediation' } });
    expect(await story.row(mediator, '/committee/mediations', told)).toMatchObject({ status: 'received' });
    expect((await story.tries(mediator, at(told, 'sessions'), { place: 'committee' }))[0]).toBe(409);
    await asked(mediator, told, [true, true]);
    await story.does(mediator, at(told, 'mediator'));
    await story.does(mediator, at(told, 'sessions'), { place: 'committee' });
    await story.does(mediator, at(told, 'notes'), { text: NOTE });
    await story.does(mediator, at(told, 'agreement'), { form: 'written', terms: TERMS });
    await story.does(mediator, at(told, 'end'), { how: 'agreement' });
    const read = await story.follows(told);
    expect(read).toMatchObject({ state: 'closed', answers: [{ side: 'mediation', outcome: 'solved' }] });
    expect(JSON.stringify(read)).not.toContain(NOTE);
    expect(JSON.stringify(read)).not.toContain(TERMS);
  });

  it('that one side will not have mediated, ends at once, and its resident is told which other ways there are', async () => {
    const told = await story.says(said);
    await asked(mediator, told, [true, false]);
    expect(await story.row(mediator, '/committee/mediations?status=refused', told)).toMatchObject({ status: 'refused' });
    const read = await story.follows(told);
    expect(read).toMatchObject({ state: 'closed', answers: [{ side: 'mediation', outcome: 'redirected' }] });
    expect(JSON.stringify(read['answers'])).toContain('法院');
  });

  it('mediated by somebody who is also a grid officer, is open to that person under the mediator’s hat only', async () => {
    const told = await story.says(said);
    const hats = await story.t.as('officer1', 'committee.mediator');
    await story.does(hats, at(told, 'mediator'));
    await asked(hats, told, [true, true]);
    await story.does(hats, at(told, 'sessions'), { place: 'on-the-spot' });
    await story.does(hats, at(told, 'notes'), { text: NOTE });
    const page = `/committee/mediations/${told.reportId}`;
    expect((await hats.get(page)).body).toMatchObject({ notes: [{ text: NOTE }] });
    expect((await hats.get('/station/cases')).status).toBe(403);

    await hats.call('PUT', '/session/capacity', { capacity: 'station.grid-officer' });
    expect((await hats.get(page)).status).toBe(403);
    for (const path of ['/station/cases?limit=200', `/station/cases/${told.reportId}`, `/reports/${told.trackingCode}`])
      expect((await hats.get(path)).text).not.toContain(NOTE);
    expect((await officer.get(page)).status).toBe(403);

    await hats.call('PUT', '/session/capacity', { capacity: 'committee.mediator' });
    expect((await hats.get(page)).body).toMatchObject({ notes: [{ text: NOTE }] });
    const other = await mediator.get(page);
    expect(other.text).not.toContain(NOTE);
  });
});
