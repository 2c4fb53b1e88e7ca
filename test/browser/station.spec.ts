import type { Page } from 'playwright-core';
import { noBrowser } from '../support/browser.ts';
import { lodge } from '../support/lodge.ts';
import { openPages, type Pages, type Visitor } from '../support/pages.ts';
import { where } from '../support/skip.ts';

const ANSWER = '已经清运,谢谢您的反映。';
const STREET = '街道已安排清运车每天两次。';

describe('a complaint', () => {
  let pages: Pages;
  beforeAll(async () => {
    if (noBrowser() === undefined) pages = await openPages();
  }, 60_000);
  afterAll(() => pages?.end());

  const browsing = where(noBrowser());
  const row = (page: Page, id: string) => page.locator(`a[data-row="${id}"]`);
  const status = (who: Visitor, key: string): Promise<void> =>
    who.page
      .locator('article.case .over')
      .filter({ hasText: who.say(`station:status.${key}`) })
      .waitFor();
  /** The form over the case, opened by its key. */
  const press = async ({ page }: Visitor, key: string): Promise<void> => {
    await page.keyboard.press(key);
    await page.getByRole('dialog').locator('input, textarea').first().waitFor();
  };
  const confirm = async ({ page }: Visitor): Promise<void> => {
    await page.getByRole('dialog').locator('button[type=submit]').click();
    await page.getByRole('dialog').waitFor({ state: 'detached' });
  };

  browsing(
    'appears at the station by itself, is worked by keyboard, answered and closed; its resident rates it and has it re-opened',
    async () => {
      const officer = await pages.atWork('officer1', '/station');
      await officer.page.locator('.live-live').waitFor();
      expect(await officer.page.locator('a[data-row]').count()).toBe(0);
      const other = await lodge(pages.t, { text: '另外一件:路灯坏了', item: 'FAC-01' });
      const { reportId, trackingCode } = await lodge(pages.t);
      await row(officer.page, reportId).waitFor();
      await row(officer.page, other.reportId).waitFor();

      // j and k go over the rows, Enter opens the one that has the focus.
      const focused = (): Promise<string | null> => officer.page.locator(':focus').getAttribute('data-row');
      await officer.page.keyboard.press('j');
      const first = await focused();
      await officer.page.keyboard.press('j');
      expect(new Set([first, await focused()])).toEqual(new Set([reportId, other.reportId]));
      await officer.page.keyboard.press('k');
      expect(await focused()).toBe(first);
      if (first !== reportId) await officer.page.keyboard.press('j');
      await officer.page.keyboard.press('Enter');
      await officer.page.waitForURL(`**/station/${reportId}**`);
      await status(officer, 'received');
      await officer.page.locator('article.case').getByText('第二件事:路灯也坏了。').waitFor();

      await officer.page.keyboard.press('t');
      await status(officer, 'taken');
      await officer.page.keyboard.press('t');
      await officer.page.getByText(officer.say('station:notNow', { act: officer.say('station:act.take') })).waitFor();
      await press(officer, 'c');
      await officer.page.keyboard.press('Tab');
      await officer.page.keyboard.type('电话里约了明天看');
      await confirm(officer);
      await press(officer, 'a');
      await officer.page
        .getByRole('dialog')
        .getByRole('radio', { name: officer.say('common:outcome.solved') })
        .press('Space');
      await officer.page.keyboard.press('Tab');
      await officer.page.keyboard.type(ANSWER);
      await confirm(officer);
      await status(officer, 'answered');
      await officer.page.getByRole('button', { name: officer.say('station:act.close') }).press('Enter');
      await confirm(officer);
      await status(officer, 'closed');

      const resident = await pages.visitor('zh-CN');
      await resident.open(`/follow/${trackingCode}`);
      await resident.page.locator('.state-word').getByText(resident.say('common:state.closed')).waitFor();
      await resident.page.getByText(ANSWER).waitFor();
      await resident.page.getByRole('button', { name: resident.say('resident:act.rate'), exact: true }).click();
      await resident.page.getByRole('button', { name: resident.say('resident:act.rateSend') }).click();
      await resident.page.getByText(resident.say('resident:act.rateMissing')).waitFor();
      await resident.page.getByRole('radio', { name: resident.say('common:satisfaction.dissatisfied'), exact: true }).check();
      await resident.page.getByRole('radio', { name: resident.say('common:no'), exact: true }).check();
      await resident.page.getByRole('button', { name: resident.say('resident:act.rateSend') }).click();
      await resident.page.getByText(resident.say('resident:matter.solvedNo')).waitFor();
      await resident.page
        .getByRole('button', { name: resident.say('resident:act.reopen'), exact: true })
        .first()
        .click();
      await resident.page.getByLabel(resident.say('resident:act.reopenLabel')).fill('又没有清运');
      await resident.page.locator('.panel button[type=submit]').click();
      await resident.page.locator('.state-word').getByText(resident.say('common:state.reopened')).waitFor();

      await row(officer.page, reportId).waitFor();
      await status(officer, 'reopened');
      await officer.page
        .getByText(officer.say('staff:flag.reopened', { count: 1 }))
        .first()
        .waitFor();
      await Promise.all([officer.context.close(), resident.context.close()]);
    },
    120_000,
  );

  browsing(
    'passed up to the street is answered there, and the station answers the resident with it',
    async () => {
      const { reportId, trackingCode } = await lodge(pages.t);
      const officer = await pages.atWork('officer1', `/station/${reportId}`, 'en');
      await status(officer, 'received');
      await officer.page.keyboard.press('t');
      await status(officer, 'taken');
      await press(officer, 'c');
      await confirm(officer);
      await press(officer, 'e');
      const dialog = officer.page.getByRole('dialog');
      await dialog.locator('button[type=submit]').click();
      await dialog.getByText(officer.say('staff:form.missing')).first().waitFor();
      await dialog.getByLabel(officer.say('station:field.reason')).fill('needs a lorry of the street');
      await dialog.getByLabel(officer.say('station:field.tried')).fill('asked the property company twice');
      await confirm(officer);
      await status(officer, 'escalated');

      const street = await pages.atWork('street', '/agencies');
      await street.page.locator('a[data-row]').first().press('Enter');
      await street.page.getByText('asked the property company twice').waitFor();
      expect(await street.page.locator('main').innerText()).not.toContain('00000000001');
      await street.page.getByRole('button', { name: street.say('agencies:act.take'), exact: true }).click();
      await street.page
        .locator('article.case .over')
        .filter({ hasText: street.say('agencies:status.taken') })
        .waitFor();
      await street.page.getByRole('button', { name: street.say('agencies:act.answer'), exact: true }).click();
      await street.page.getByRole('dialog').getByLabel(street.say('agencies:text')).fill(STREET);
      await confirm(street);

      await officer.page.locator('article.case').getByText(STREET).first().waitFor();
      await press(officer, 'a');
      await dialog.getByRole('radio', { name: officer.say('common:outcome.solved') }).check();
      await dialog.getByLabel(officer.say('station:field.answer')).fill(ANSWER);
      await confirm(officer);
      await status(officer, 'answered');

      const resident = await pages.visitor('en');
      await resident.open(`/follow/${trackingCode}`);
      await resident.page.getByText(ANSWER).waitFor();
      expect(await resident.page.locator('main').innerText()).not.toContain(STREET);
      await Promise.all([officer.context.close(), street.context.close(), resident.context.close()]);
    },
    120_000,
  );
});
