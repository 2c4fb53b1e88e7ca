import { noBrowser } from '../support/browser.ts';
import { LANGUAGES } from '../support/i18n.ts';
import { lodge } from '../support/lodge.ts';
import { violations } from '../support/look.ts';
import { DESK, openPages, type Pages, signIn, type Visitor } from '../support/pages.ts';
import { answering, next, receipt, send } from '../support/saying.ts';
import { where } from '../support/skip.ts';

/** In English the words differ, not what the pages are made of: there the way of a report is enough. */
const ALL = ['/', '/follow', '/my', '/sign-in', '/account', '/who', '/items', '/public', '/nowhere'];

describe('axe (WCAG 2.2 AA)', () => {
  let pages: Pages;
  let complaint = '';
  let opinion = '';
  let dispute = '';
  beforeAll(async () => {
    if (noBrowser() !== undefined) return;
    pages = await openPages();
    complaint = (await lodge(pages.t)).reportId;
    opinion = (await lodge(pages.t, { kind: 'opinion', item: 'GOV-01' })).reportId;
    dispute = (await lodge(pages.t, { kind: 'dispute', item: 'NBR-03' })).reportId;
    const officer = await pages.t.as('officer1', 'station.grid-officer');
    await officer.post(`/station/cases/${complaint}/taking`);
    await officer.post(`/station/cases/${complaint}/escalation`, { to: 'street', reason: '需要街道协调', tried: '已联系物业两次' });
    await pages.t.settled();
  }, 60_000);
  afterAll(() => pages?.end());

  const browsing = where(noBrowser());
  const at = async (who: Visitor, path: string): Promise<string[]> => {
    await who.page.goto(path);
    await who.page.locator('h1').first().waitFor();
    await who.page.locator('.loading').first().waitFor({ state: 'detached' });
    return (await violations(who.page)).map((line) => `${path}: ${line}`);
  };

  browsing(
    'finds what is wrong with a page that is wrong',
    async () => {
      const who = await pages.visitor();
      await who.open('/');
      await who.page.evaluate(`document.querySelector('main').innerHTML = '<img src=/icon.svg><input>'`);
      const found = await violations(who.page);
      expect(found.map((line) => line.split(':')[0])).toEqual(expect.arrayContaining(['image-alt', 'label']));
      await who.context.close();
    },
    60_000,
  );

  for (const language of LANGUAGES)
    browsing(
      `finds nothing on the residents’ pages in ${language}`,
      async () => {
        const who = await pages.visitor(language);
        const found: string[] = [];
        for (const path of language === 'en' ? ['/'] : ALL) found.push(...(await at(who, path)));
        await who.open('/say');
        const look = async (step: string): Promise<void> => {
          found.push(...(await violations(who.page)).map((line) => `${step}: ${line}`));
        };
        await look('kind');
        await who.page.getByRole('radio', { name: who.say('common:kind.complaint') }).check();
        await next(who);
        await answering.words(who, '垃圾 rubbish');
        await look('words');
        await next(who);
        await answering.where(who);
        await look('where');
        await next(who);
        await answering.about(who);
        await look('about');
        await next(who);
        await answering.reach(who);
        await look('reach');
        await next(who);
        await look('check');
        await send(who);
        const { code } = await receipt(who);
        await look('receipt');
        found.push(...(await at(who, `/follow/${code}`)));
        await who.page.getByRole('button', { name: who.say('resident:act.withdraw'), exact: true }).click();
        await look('withdraw');
        expect(found).toEqual([]);
        await who.context.close();
      },
      90_000,
    );

  const desks: readonly (readonly [string, () => readonly string[]])[] = [
    ['officer1', () => ['/station', `/station/${complaint}`, '/station/new']],
    [
      'chair',
      () => [
        '/committee',
        '/committee/cases',
        `/committee/cases/${opinion}`,
        '/committee/mediations',
        `/committee/mediations/${dispute}`,
        '/committee/participation',
      ],
    ],
    ['street', () => ['/agencies']],
    ['admin', () => ['/admin']],
  ];
  for (const [username, paths] of desks)
    browsing(
      `finds nothing on the desk of ${username}, and its sign-in`,
      async () => {
        const [first = ''] = paths();
        const who = await pages.visitor(username === 'officer1' ? 'en' : 'zh-CN', { viewport: DESK });
        const found = await at(who, first);
        await signIn(who, username);
        await who.page.getByRole('button', { name: who.say('common:action.signOut') }).waitFor();
        for (const path of paths()) found.push(...(await at(who, path)));
        const within = async (name: string): Promise<void> => {
          found.push(...(await violations(who.page)).map((line) => `${name}: ${line}`));
        };
        if (username === 'officer1') {
          await who.page.goto(`/station/${complaint}`);
          await who.page.getByRole('button', { name: who.say('station:act.hand-over') }).click();
          await who.page.getByRole('dialog').locator('textarea').waitFor();
          await within('a form over a case');
        }
        if (username === 'chair') {
          await who.page
            .getByRole('button', { name: who.say('participation:why') })
            .first()
            .click();
          await who.page.getByRole('dialog').getByText(who.say('participation:explain.formula')).waitFor();
          await within('why this number');
        }
        if (username === 'street') {
          await who.page.goto(first);
          await who.page.locator('a[data-row]').first().click();
          await who.page.locator('article.case').waitFor();
          await within('a referral');
        }
        expect(found).toEqual([]);
        await who.context.close();
      },
      90_000,
    );
});
