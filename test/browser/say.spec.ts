import { noBrowser } from '../support/browser.ts';
import { LANGUAGES, type Language, wordsOf } from '../support/i18n.ts';
import { heading, openPages, type Pages, type Visitor } from '../support/pages.ts';
import { fillIn, follow, lookFor, type Matter, sayIt } from '../support/saying.ts';
import { where } from '../support/skip.ts';

interface Case extends Matter {
  readonly owner: string;
}

const CASES: Readonly<Record<Language, readonly Case[]>> = {
  'zh-CN': [
    {
      kind: 'opinion',
      text: '建议在院落里增加几张长椅',
      courtyard: '黉门街',
      owner: '居民委员会',
    },
    {
      kind: 'complaint',
      text: '小区垃圾三天没有清运,气味很大。',
      courtyard: '黉门街',
      item: '垃圾清运与分类',
      phone: '13800000001',
      owner: '社区综合服务管理站',
    },
    { kind: 'dispute', text: '楼上邻居搭的棚子挡住了采光', courtyard: '黉门街', owner: '人民调解委员会' },
  ],
  en: [
    {
      kind: 'opinion',
      text: 'Please put a few benches into our courtyard',
      courtyard: 'Hongmen Street',
      owner: 'Residents’ committee',
    },
    {
      kind: 'complaint',
      text: 'The rubbish has not been collected for three days',
      courtyard: 'Hongmen Street',
      item: 'waste collection and sorting',
      phone: '13800000002',
      owner: 'Community service station',
    },
    {
      kind: 'dispute',
      text: 'The neighbour’s shed takes away my light',
      courtyard: 'Hongmen Street',
      owner: 'mediation committee',
    },
  ],
};

/** As somebody types it from a slip of paper. */
const sloppy = (code: string): string => `  ${code.toLowerCase().replaceAll('-', ' ').replaceAll('0', 'o').replaceAll('1', 'l')} `;

describe('a resident, from the home page', () => {
  let pages: Pages;
  beforeAll(async () => {
    if (noBrowser() === undefined) pages = await openPages();
  }, 60_000);
  afterAll(() => pages?.end());

  const browsing = where(noBrowser());
  const each = LANGUAGES.flatMap((language) => CASES[language].map((matter) => ({ language, matter })));
  for (const { language, matter } of each)
    browsing(
      `with ${matter.kind} to say in ${language}, gets a receipt that says who has it and by when, and follows it by its code`,
      async () => {
        const who = await pages.visitor(language);
        const slip = await sayIt(who, matter);
        expect(await who.page.locator('html').getAttribute('lang')).toBe(language);
        for (const key of ['owner', 'firstContact', 'due', 'why', 'follow'])
          expect(slip.text).toContain(who.say(`resident:receipt.${key}`));
        expect(slip.text.replaceAll("'", '’')).toContain(matter.owner);
        expect(slip.text).toMatch(language === 'en' ? /by \w{3} \d+ \w{3}, \d\d:\d\d/ : /\d+月\d+日 周. \d\d:\d\d 前/);
        await who.page.getByText(who.say('resident:receipt.why')).click();
        await who.page.getByText(who.say('resident:receipt.rule'), { exact: true }).waitFor();
        await who.page.getByText(who.say('resident:receipt.start')).waitFor();

        const page = await follow(who, sloppy(slip.code));
        for (const words of [slip.code, matter.text, who.say('common:state.received'), who.say('resident:matter.promises')])
          expect(page).toContain(words);
        await who.context.close();
      },
      60_000,
    );

  browsing(
    'is asked one question a screen and can go back without losing a word',
    async () => {
      const who = await pages.visitor('zh-CN');
      await who.open('/');
      const steps = await fillIn(who, CASES['zh-CN'][1] as Matter);
      expect(steps).toEqual([2, 3, 4, 5, 6].map((n) => who.say('resident:say.step', { n, of: 6 })));
      expect(await who.page.locator('main').innerText()).toContain('13800000001');
      for (const step of ['reach', 'about', 'where', 'words']) {
        await who.page.getByRole('button', { name: who.say('common:action.back'), exact: true }).click();
        await who.page.getByRole('heading', { level: 1, name: who.say(`resident:say.${step}.title`) }).waitFor();
      }
      expect(await who.page.getByLabel(who.say('resident:say.words.label')).inputValue()).toBe(CASES['zh-CN'][1]?.text);
      await who.context.close();
    },
    60_000,
  );

  browsing(
    'who gives no contact and knows neither place nor item, is received all the same',
    async () => {
      const who = await pages.visitor('en');
      const slip = await sayIt(who, { kind: 'complaint', text: 'Something is wrong here' });
      expect(slip.text).toContain('front window');
      await who.context.close();
    },
    60_000,
  );

  browsing(
    'with a code that was never given out, is told so and may type again',
    async () => {
      const who = await pages.visitor('en');
      await lookFor(who, '0000 0000');
      await who.page.getByText(who.say('resident:follow.short', { count: 8 })).waitFor();
      await lookFor(who, '0000 0000 0000');
      await who.page.getByText(who.say('resident:follow.notFound')).waitFor();
      expect(await heading(who.page)).toBe(who.say('resident:follow.title'));
      await who.context.close();
    },
    60_000,
  );

  browsing(
    'who changes the language, keeps it over pages and reloads',
    async () => {
      const who: Visitor = await pages.visitor('zh-CN');
      await who.open('/');
      await who.page.getByRole('button', { name: who.say('common:switchLanguageLabel') }).click();
      await who.page.locator('html[lang=en]').waitFor();
      await who.open('/who');
      expect(await who.page.locator('html').getAttribute('lang')).toBe('en');
      expect(await who.page.title()).toContain(wordsOf('en')('resident:who.title'));
      await who.context.close();
    },
    60_000,
  );

  browsing(
    'loads at most 150 KB of JavaScript (gzip) before anything can be done, and nothing of the desks',
    async () => {
      const who = await pages.visitor('zh-CN');
      const session = await who.context.newCDPSession(who.page);
      await session.send('Network.enable');
      const scripts = new Map<string, string>();
      let bytes = 0;
      session.on('Network.responseReceived', ({ requestId, type, response }) => {
        if (type === 'Script' || /\.js($|\?)/.test(response.url)) scripts.set(requestId, response.url);
      });
      session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
        if (scripts.has(requestId)) bytes += encodedDataLength;
      });
      await who.page.route('**/*.js', (route) => route.continue({ headers: { ...route.request().headers(), 'accept-encoding': 'gzip' } }));
      await who.page.goto('/', { waitUntil: 'networkidle' });
      const names = [...scripts.values()].map((url) => url.split('/').at(-1) ?? '');
      expect(names.length).toBeGreaterThan(0);
      expect(bytes).toBeGreaterThan(30_000);
      expect(bytes).toBeLessThanOrEqual(150 * 1024);
      const sources = await Promise.all([...scripts.values()].map(async (url) => (await who.context.request.get(url)).text()));
      for (const source of sources) expect(/\bant-(btn|modal|select)\b|zrender|echarts/.exec(source)?.[0]).toBeUndefined();
      await who.context.close();
    },
    60_000,
  );
});
