import { noBrowser } from '../support/browser.ts';
import { focus, sideways, smallTargets, smallTexts, tabTo } from '../support/look.ts';
import { openPages, type Pages, PHONE, type Visitor } from '../support/pages.ts';
import { answering, type Matter, next, receipt, send } from '../support/saying.ts';
import { where } from '../support/skip.ts';
import { until } from '../support/until.ts';

const MATTER: Matter = {
  kind: 'complaint',
  text: '小区垃圾三天没有清运。\n路灯也坏了。',
  courtyard: '黉门街',
  item: '垃圾清运与分类',
  phone: '13800000001',
};
const NARROW = { viewport: { width: 320, height: 640 } };
const PLAIN = ['/', '/follow', '/my', '/sign-in', '/account', '/who', '/items', '/public', '/nowhere'];

describe('the residents’ pages', () => {
  let pages: Pages;
  beforeAll(async () => {
    if (noBrowser() === undefined) pages = await openPages();
  }, 60_000);
  afterAll(() => pages?.end());

  const browsing = where(noBrowser());
  const failed = async ({ page }: Visitor): Promise<string[]> => page.locator('.note-broken').allInnerTexts();
  /** Looks at every page a resident comes by, and at each step of saying something. */
  const walk = async (who: Visitor, look: (where: string) => Promise<void>): Promise<void> => {
    for (const path of PLAIN) {
      await who.open(path);
      await who.page.locator('.loading').first().waitFor({ state: 'detached' });
      await look(path);
    }
    await who.open('/');
    await who.page.getByRole('link', { name: who.say('common:kind.complaint') }).click();
    const steps = [
      () => answering.words(who, MATTER.text),
      () => answering.where(who),
      () => answering.about(who),
      () => answering.reach(who, MATTER.phone),
    ];
    for (const [index, answer] of steps.entries()) {
      await answer();
      await look(`step ${index + 2}`);
      await next(who);
    }
    await look('step 6');
    await send(who);
    const { code } = await receipt(who);
    await who.page.getByText(who.say('resident:receipt.why')).click();
    await look('receipt');
    await who.open(`/follow/${code}`);
    await who.page.locator('.state').waitFor();
    await look('follow');
    for (const act of ['supplement', 'support', 'withdraw']) {
      await who.page.getByRole('button', { name: who.say(`resident:act.${act}`), exact: true }).click();
      await look(act);
    }
  };

  // Large type below is in Chinese; the longer words are English.
  for (const language of ['en'] as const)
    browsing(
      `at 320 pixels in ${language}, are never scrolled sideways and have targets of 44 pixels`,
      async () => {
        const who = await pages.visitor(language, NARROW);
        const wrong: string[] = [];
        await walk(who, async (at) => {
          wrong.push(
            ...[...(await failed(who)), ...(await sideways(who.page)), ...(await smallTargets(who.page, 44))].map(
              (line) => `${at}: ${line}`,
            ),
          );
        });
        expect(wrong).toEqual([]);
        await who.context.close();
      },
      90_000,
    );

  browsing(
    'in large type, have words of 18 pixels and targets of 60, on a phone of 320 pixels too',
    async () => {
      const who = await pages.visitor('zh-CN', NARROW);
      await who.open('/');
      await who.page.getByRole('button', { name: who.say('common:elderOn') }).click();
      await who.page.locator('html[data-elder=on]').waitFor();
      const wrong: string[] = [];
      await walk(who, async (at) => {
        const found = [
          ...(await failed(who)),
          ...(await sideways(who.page)),
          ...(await smallTargets(who.page, 60)),
          ...(await smallTexts(who.page, 18)),
        ];
        wrong.push(...found.map((line) => `${at}: ${line}`));
      });
      expect(wrong).toEqual([]);
      await who.context.close();
    },
    90_000,
  );

  browsing(
    'are looked at with measures that bite',
    async () => {
      const who = await pages.visitor('zh-CN', NARROW);
      await who.open('/');
      expect(await smallTargets(who.page, 200)).not.toEqual([]);
      expect(await smallTexts(who.page, 40)).not.toEqual([]);
      await who.page.evaluate(`(() => {
        const h1 = document.querySelector('h1');
        h1.style.cssText = 'width: 400px; outline: none';
        h1.focus();
      })()`);
      expect(await sideways(who.page)).not.toEqual([]);
      expect(await focus(who.page)).toEqual({ tag: 'H1', name: who.say('resident:home.title'), visible: false });
      await who.context.close();
    },
    60_000,
  );

  browsing(
    'are gone through by keyboard alone, from the home page to the receipt, with the focus to be seen at every stop',
    async () => {
      const who = await pages.visitor('zh-CN', { viewport: PHONE });
      const { page, say } = who;
      await who.open('/');
      const stop = async (what: string): Promise<void> => {
        expect(await tabTo(page, what, (now) => now.name.startsWith(what))).toMatchObject({ visible: true });
      };
      const atHeading = async (title: string): Promise<void> => {
        await page.getByRole('heading', { level: 1, name: title }).waitFor();
        await until(`the focus is on the heading ${title}`, async () => (await focus(page)).name === title);
      };
      const onwards = async (): Promise<void> => {
        await stop(say('common:action.next'));
        await page.keyboard.press('Enter');
      };
      await stop(say('common:kind.complaint'));
      await page.keyboard.press('Enter');
      await atHeading(say('resident:say.words.title'));
      await tabTo(page, 'the words', ({ tag }) => tag === 'TEXTAREA');
      await page.keyboard.type(MATTER.text);
      await onwards();
      await atHeading(say('resident:say.where.title'));
      await tabTo(page, 'the list of places', ({ name }) => name === say('resident:say.where.elsewhere'));
      await page.keyboard.press('ArrowDown');
      expect((await focus(page)).visible).toBe(true);
      await onwards();
      await atHeading(say('resident:say.about.title'));
      await tabTo(page, 'the items', ({ name }) => name === MATTER.item);
      await page.keyboard.press('Space');
      await onwards();
      await atHeading(say('resident:say.reach.title'));
      await onwards();
      await atHeading(say('resident:say.check.title'));
      await stop(say('resident:say.check.send'));
      await page.keyboard.press('Enter');
      await atHeading(say('resident:receipt.title'));
      await stop(say('resident:receipt.follow'));
      await page.keyboard.press('Enter');
      await atHeading(MATTER.item ?? '');
      await who.context.close();
    },
    90_000,
  );
});
