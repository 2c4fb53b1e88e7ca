import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { listening, PASSWORD, startApp, type TestApp } from './app.ts';
import { launchBrowser, noBrowser } from './browser.ts';
import { type Language, type Say, wordsOf } from './i18n.ts';

/** A busy machine is slow, not wrong. */
const PATIENCE_MS = 20_000;
export const PHONE = { width: 390, height: 844 } as const;
export const DESK = { width: 1280, height: 900 } as const;

/** Somebody before a screen of their own: no cookie, no draft, no cache of anybody else. */
export interface Visitor {
  readonly page: Page;
  readonly context: BrowserContext;
  readonly language: Language;
  readonly say: Say;
  /** Opens an address of the product and waits for its heading. */
  open(path: string): Promise<void>;
}

/** The product on a port of its own, and a real browser before it. */
export interface Pages {
  readonly t: TestApp;
  readonly base: string;
  visitor(language?: Language, options?: BrowserContextOptions): Promise<Visitor>;
  /** Signed in through the page, at the desk of the account's workspace. */
  atWork(username: string, path: string, language?: Language): Promise<Visitor>;
  end(): Promise<void>;
}

export const heading = async (page: Page): Promise<string> => {
  const h1 = page.locator('h1').first();
  await h1.waitFor();
  return (await h1.innerText()).trim();
};

export const signIn = async ({ page, say }: Visitor, username: string): Promise<void> => {
  await page.getByLabel(say('common:signIn.username')).fill(username);
  await page.getByLabel(say('common:signIn.password')).fill(PASSWORD);
  await page.getByRole('button', { name: say('common:action.signIn') }).click();
};

export const openPages = async (): Promise<Pages> => {
  const missing = noBrowser();
  if (missing !== undefined) throw new Error(missing);
  const [t, browser]: [TestApp, Browser] = await Promise.all([startApp(), launchBrowser()]);
  const base = await listening(t);
  if (!(await (await fetch(base)).text()).includes('id="root"')) throw new Error('the pages are not built: node scripts/build.mjs --web');
  const visitor = async (language: Language = 'zh-CN', options: BrowserContextOptions = {}): Promise<Visitor> => {
    const locale = language === 'en' ? 'en-GB' : 'zh-CN';
    const context = await browser.newContext({ baseURL: base, locale, viewport: PHONE, reducedMotion: 'reduce', ...options });
    context.setDefaultTimeout(PATIENCE_MS);
    const page = await context.newPage();
    const troubles: string[] = [];
    page.on('pageerror', (error) => troubles.push(error.message));
    page.on('response', (response) => {
      if (response.status() >= 400 && response.url().includes('/assets/')) troubles.push(`${response.status()} ${response.url()}`);
    });
    const open = async (path: string): Promise<void> => {
      await page.goto(path);
      await heading(page).catch((error: unknown) => {
        throw new Error(`${path} shows no heading: ${troubles.join('; ')}`, { cause: error });
      });
    };
    return { page, context, language, say: wordsOf(language), open };
  };
  return {
    t,
    base,
    visitor,
    atWork: async (username, path, language = 'zh-CN') => {
      const who = await visitor(language, { viewport: DESK });
      await who.open(path);
      await signIn(who, username);
      await who.page.getByRole('button', { name: who.say('common:action.signOut') }).waitFor();
      return who;
    },
    end: async () => {
      await browser.close();
      await t.end();
    },
  };
};
