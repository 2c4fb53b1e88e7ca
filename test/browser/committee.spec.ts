import { noBrowser } from '../support/browser.ts';
import { LANGUAGES } from '../support/i18n.ts';
import { lodge } from '../support/lodge.ts';
import { dispute, NOTE, TERMS } from '../support/mediating.ts';
import { openPages, type Pages, type Visitor } from '../support/pages.ts';
import { where } from '../support/skip.ts';

const OPINION = { kind: 'opinion', item: 'GOV-01', text: '建议在院落里增加长椅' };
const ANSWER = '下月居民会议上一起商量,谢谢您的建议。';

describe('the committee', () => {
  let pages: Pages;
  beforeAll(async () => {
    if (noBrowser() === undefined) pages = await openPages();
  }, 60_000);
  afterAll(() => pages?.end());

  const browsing = where(noBrowser());
  const status = (who: Visitor, key: string): Promise<void> =>
    who.page
      .locator('article.case .over')
      .filter({ hasText: who.say(key) })
      .waitFor();
  const act = (who: Visitor, key: string): Promise<void> =>
    who.page
      .locator('.acts')
      .getByRole('button', { name: who.say(key), exact: true })
      .click();
  const confirm = async ({ page }: Visitor): Promise<void> => {
    await page.getByRole('dialog').locator('button[type=submit]').click();
    await page.getByRole('dialog').locator('form').waitFor({ state: 'detached' });
  };

  for (const language of LANGUAGES)
    browsing(
      `finds an opinion from its home, answers and closes it in ${language}; the resident reads the answer`,
      async () => {
        const { reportId, trackingCode } = await lodge(pages.t, OPINION);
        const chair = await pages.atWork('chair', '/committee', language);
        await chair.page.getByRole('link', { name: chair.say('committee:home.opinionsWithoutAnswer') }).click();
        await chair.page.locator(`a[data-row="${reportId}"]`).click();
        await status(chair, 'committee:status.received');
        await act(chair, 'committee:act.answer');
        await chair.page
          .getByRole('dialog')
          .getByRole('radio', { name: chair.say('common:outcome.explained') })
          .check();
        await chair.page.getByRole('dialog').getByLabel(chair.say('station:field.answer')).fill(ANSWER);
        await confirm(chair);
        await status(chair, 'committee:status.answered');
        await act(chair, 'committee:act.close');
        await confirm(chair);
        await status(chair, 'committee:status.closed');
        const resident = await pages.visitor(language);
        await resident.open(`/follow/${trackingCode}`);
        await resident.page.locator('.state-word').getByText(resident.say('common:state.closed')).waitFor();
        await resident.page.getByText(ANSWER).waitFor();
        await Promise.all([chair.context.close(), resident.context.close()]);
      },
      90_000,
    );

  browsing(
    'mediates a dispute: each side consents by its own link, a session, a sealed note that nobody else sees, an agreement, an end',
    async () => {
      const { reportId, trackingCode } = await lodge(pages.t, dispute);
      const mediator = await pages.atWork('mediator', `/committee/mediations/${reportId}`);
      const { page, say } = mediator;
      const dialog = page.getByRole('dialog');
      const linkFor = async (name?: string): Promise<string> => {
        await act(mediator, 'committee:mact.ask-consent');
        if (name !== undefined) await dialog.getByLabel(say('committee:field.name')).fill(name);
        await dialog.locator('button[type=submit]').click();
        const link = await page.locator('#consent-link').innerText();
        await dialog
          .getByRole('button', { name: say('common:action.close'), exact: true })
          .last()
          .click();
        await dialog.waitFor({ state: 'detached' });
        return link.trim();
      };
      const consents = async (link: string): Promise<void> => {
        const party = await pages.visitor('zh-CN');
        await party.open(link);
        expect(await party.page.locator('main').innerText()).not.toContain(dispute.text);
        await party.page.getByRole('button', { name: party.say('resident:consent.yes') }).click();
        await party.page.getByText(party.say('resident:consent.given')).waitFor();
        await party.context.close();
      };
      await status(mediator, 'committee:mstatus.received');
      const links = [await linkFor(), await linkFor('李四')];
      expect(new Set(links).size).toBe(2);
      for (const link of links) await consents(link);
      await status(mediator, 'committee:mstatus.consented');
      await act(mediator, 'committee:mact.appoint-self');
      await page
        .locator('.acts')
        .getByRole('button', { name: say('committee:mact.hold-session'), exact: true })
        .waitFor();
      await act(mediator, 'committee:mact.hold-session');
      await confirm(mediator);
      await status(mediator, 'committee:mstatus.in-session');
      await act(mediator, 'committee:mact.seal-note');
      await dialog.locator('textarea').fill(NOTE);
      await confirm(mediator);
      await page.locator('article.case').getByText(NOTE).waitFor();

      const resident = await pages.visitor('zh-CN');
      const nowhere = async (who: Visitor, path: string): Promise<void> => {
        await who.page.goto(path);
        await who.page.locator('h1, [role=alert]').first().waitFor();
        await who.page.locator('.loading').first().waitFor({ state: 'detached' });
        expect(await who.page.content()).not.toContain(NOTE);
      };
      const officer = await pages.atWork('officer2', `/station/${reportId}`);
      const chair = await pages.atWork('chair', `/committee/mediations/${reportId}`);
      for (const path of ['/station?status=', `/station/${reportId}`]) await nowhere(officer, path);
      await nowhere(chair, `/committee/mediations/${reportId}`);
      await chair.page.getByText(chair.say('committee:notesHidden', { count: 1 })).waitFor();
      await nowhere(resident, `/follow/${trackingCode}`);

      await act(mediator, 'committee:mact.reach-agreement');
      await dialog.getByLabel(say('committee:field.terms')).fill(TERMS);
      await confirm(mediator);
      await status(mediator, 'committee:mstatus.agreed');
      await act(mediator, 'committee:mact.end');
      await confirm(mediator);
      await page.locator('#case-end').waitFor();
      await resident.page.reload();
      await resident.page.locator('.state-word').getByText(resident.say('common:state.closed')).waitFor();
      await Promise.all([mediator, officer, chair, resident].map((who) => who.context.close()));
    },
    120_000,
  );

  browsing(
    'sees who takes part: figures with intervals or "too few", the table behind a picture, why a number is what it is',
    async () => {
      for (let n = 0; n < 24; n += 1) {
        const residency = n % 2 === 0 ? 'migrant' : 'registered';
        await pages.t.client().post('/reports', { ...OPINION, residency, place: { courtyard: 'HM-07' } });
      }
      await pages.t.settled();
      const chair = await pages.atWork('chair', '/committee', 'en');
      const { page, say } = chair;
      await page.locator('.tiles .tile').first().waitFor();
      await page.locator('.figure').first().waitFor();
      expect(await page.locator('.figure').count()).toBeGreaterThanOrEqual(7);
      await page.getByRole('link', { name: say('committee:tabs.participation') }).click();
      await page.getByRole('heading', { level: 1, name: say('participation:title') }).waitFor();
      const figures = page.locator('.figure');
      await figures.first().waitFor();
      expect(await figures.count()).toBeGreaterThanOrEqual(14);
      const rate = figures.first();
      await rate.locator('canvas, svg').first().waitFor();
      expect((await rate.innerText()).length).toBeGreaterThan(80);
      await rate.locator('summary').click();
      await rate.locator('table.numbers tbody tr').first().waitFor();
      expect(await rate.locator('table.numbers thead th').count()).toBeGreaterThanOrEqual(3);
      await rate.getByRole('button', { name: say('participation:why') }).click();
      const why = page.getByRole('dialog');
      await why.getByText(say('participation:explain.formula')).waitFor();
      await why.getByText(say('participation:explain.numbers')).waitFor();
      expect(await why.locator('table.numbers tr').count()).toBeGreaterThan(3);
      await page.keyboard.press('Escape');
      await why.waitFor({ state: 'detached' });
      await chair.context.close();
    },
    120_000,
  );
});
