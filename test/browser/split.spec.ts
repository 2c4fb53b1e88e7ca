import { noBrowser } from '../support/browser.ts';
import { lodge } from '../support/lodge.ts';
import { openPages, type Pages } from '../support/pages.ts';
import { where } from '../support/skip.ts';

describe('splitting a case at the desk', () => {
  const browsing = where(noBrowser());
  let pages: Pages;
  beforeAll(async () => {
    if (noBrowser() === undefined) pages = await openPages();
  }, 120_000);
  afterAll(() => pages?.end());

  browsing(
    'asks for one matter after the other; both pages name what was said together (A-58)',
    async () => {
      const { reportId, trackingCode } = await lodge(pages.t);
      const { page, say } = await pages.atWork('director', `/station/${reportId}`, 'en');
      await page.getByRole('button', { name: say('station:act.split') }).click();
      const form = page.getByRole('dialog');
      await form.getByLabel(say('station:field.stays')).fill('the waste');
      expect(await form.getByLabel('Matter 3').count()).toBe(0);
      await form.getByLabel('Matter 2', { exact: true }).fill('the lamp');
      await form.getByLabel(/^Matter 3/).fill('the trees');
      await form.getByRole('button', { name: say('station:act.split') }).click();
      await form.waitFor({ state: 'hidden' });
      await page.getByRole('link', { name: 'Matter 3, split off' }).waitFor();
      await pages.t.settled();
      await page.getByRole('link', { name: 'Matter 2, split off' }).click();
      await page.getByRole('link', { name: say('station:splitFrom') }).waitFor();
      await page.getByText('the lamp', { exact: true }).first().waitFor();

      const resident = await pages.visitor('en');
      await resident.open(`/follow/${trackingCode}`);
      const together = resident.page.getByRole('region', { name: resident.say('resident:matter.split') });
      expect(await together.getByRole('listitem').allInnerTexts()).toEqual([
        expect.stringMatching(/^Matter 2 · [\w-]+\s+the lamp$/),
        expect.stringMatching(/^Matter 3 · [\w-]+\s+the trees$/),
      ]);
      await together.getByRole('link').first().click();
      await together.getByText(resident.say('resident:matter.splitFrom')).waitFor();
    },
    120_000,
  );
});
