import type { Page } from 'playwright-core';
import { noBrowser } from '../support/browser.ts';
import { openPages, type Pages } from '../support/pages.ts';
import { fillIn, type Matter, receipt, send } from '../support/saying.ts';
import { where } from '../support/skip.ts';

const MATTER: Matter = {
  kind: 'complaint',
  text: '小区垃圾三天没有清运。\n路灯也坏了。',
  courtyard: '黉门街',
  item: '垃圾清运与分类',
  phone: '13800000001',
};

describe('what a resident has typed', () => {
  let pages: Pages;
  beforeAll(async () => {
    if (noBrowser() === undefined) pages = await openPages();
  }, 60_000);
  afterAll(() => pages?.end());

  const browsing = where(noBrowser());
  /** Which reports the server has taken, in the order they came. */
  const taken = async (): Promise<string[]> => {
    await pages.t.settled();
    const officer = await pages.t.as('officer1');
    const { body } = await officer.get('/station/cases?limit=200');
    return (body['items'] as unknown as readonly { reportId: string }[]).map((item) => item.reportId);
  };
  const posted = (page: Page): Promise<unknown> =>
    page.waitForRequest((request) => request.method() === 'POST' && request.url().endsWith('/api/v1/reports'));

  browsing(
    'that the server refuses, is all still there, with the message at the field',
    async () => {
      const who = await pages.visitor('zh-CN');
      const before = await taken();
      await who.open('/');
      await fillIn(who, { ...MATTER, phone: '12' });
      await send(who);
      const phone = who.page.getByLabel(who.say('resident:say.reach.phone'));
      await phone.waitFor();
      expect(await phone.getAttribute('aria-invalid')).toBe('true');
      const described = (await phone.getAttribute('aria-describedby')) ?? '';
      const messages = await Promise.all(described.split(' ').map((id) => who.page.locator(`[id="${id}"]`).innerText()));
      expect(messages.join('')).not.toBe('');
      expect(await phone.inputValue()).toBe('12');
      expect(await taken()).toEqual(before);

      await phone.fill('13800000001');
      await who.page.getByRole('button', { name: who.say('common:action.next'), exact: true }).click();
      const main = who.page.locator('main');
      await who.page.getByRole('heading', { level: 1, name: who.say('resident:say.check.title') }).waitFor();
      expect(await main.innerText()).toContain('路灯也坏了。');
      await send(who);
      await receipt(who);
      expect(await taken()).toHaveLength(before.length + 1);
      await who.context.close();
    },
    60_000,
  );

  browsing(
    'while the connection is lost, stays, and is sent once, and only once, when it is back',
    async () => {
      const who = await pages.visitor('zh-CN');
      const before = await taken();
      await who.open('/');
      await fillIn(who, MATTER);
      await who.context.setOffline(true);
      await who.page.getByText(who.say('resident:say.offline')).waitFor();
      await send(who);
      await who.page.getByText(who.say('common:error.offline')).waitFor();
      expect(await taken()).toEqual(before);
      await who.context.setOffline(false);
      await send(who);
      await receipt(who);
      expect(await taken()).toHaveLength(before.length + 1);
      await who.context.close();
    },
    60_000,
  );

  browsing(
    'whose answer got lost on the way back, is not taken twice when it is sent again',
    async () => {
      const who = await pages.visitor('zh-CN');
      const before = await taken();
      await who.open('/');
      await fillIn(who, MATTER);
      await who.page.route('**/api/v1/reports', async (route) => {
        await route.fetch();
        await route.abort('connectionreset');
      });
      const asked = posted(who.page);
      await send(who);
      await asked;
      await who.page.getByText(who.say('common:error.offline')).waitFor();
      await who.page.unroute('**/api/v1/reports');
      await send(who);
      await receipt(who);
      expect(await taken()).toHaveLength(before.length + 1);
      await who.context.close();
    },
    60_000,
  );

  browsing(
    'survives a reload and a closed page, and goes on where it was left',
    async () => {
      const who = await pages.visitor('zh-CN');
      await who.open('/');
      await fillIn(who, MATTER);
      await who.page.reload();
      await who.page.getByRole('heading', { level: 1, name: who.say('resident:say.check.title') }).waitFor();
      await who.page.close();
      const page = await who.context.newPage();
      await page.goto('/');
      await page.getByText(who.say('resident:home.draft')).waitFor();
      await page.getByRole('link', { name: who.say('resident:home.draftContinue') }).click();
      const again = { ...who, page };
      await send(again);
      await receipt(again);
      await page.goto('/');
      await page.getByRole('link', { name: who.say('common:kind.complaint') }).waitFor();
      expect(await page.getByText(who.say('resident:home.draft')).count()).toBe(0);
      await who.context.close();
    },
    60_000,
  );
});
