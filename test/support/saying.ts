import type { Visitor } from './pages.ts';

export interface Matter {
  readonly kind: 'opinion' | 'complaint' | 'dispute';
  readonly text: string;
  /** Part of the courtyard's name in the language of the page; `undefined`: not known. */
  readonly courtyard?: string;
  /** What the words suggest, in the language of the page; `undefined`: not sure. */
  readonly item?: string;
  readonly phone?: string;
}

export interface Slip {
  readonly code: string;
  readonly text: string;
}

/** Goes on, and says on which step of how many the next screen is. */
export const next = async ({ page, say }: Visitor): Promise<string> => {
  const before = await page.locator('.progress').innerText();
  await page
    .locator('form')
    .getByRole('button', { name: say('common:action.next'), exact: true })
    .click();
  await page.locator('.progress').filter({ hasNotText: before.trim() }).waitFor();
  return (await page.locator('.progress').innerText()).trim();
};

/** The questions of the "say" flow in their order; each resolves when its screen is there and answered, before "next". */
export const answering = {
  words: async (who: Visitor, text: string): Promise<void> => {
    await who.page.getByRole('heading', { level: 1, name: who.say('resident:say.words.title') }).waitFor();
    await who.page.getByLabel(who.say('resident:say.words.label')).fill(text);
  },
  where: async (who: Visitor, courtyard?: string): Promise<void> => {
    await who.page.getByRole('heading', { level: 1, name: who.say('resident:say.where.title') }).waitFor();
    if (courtyard === undefined) return who.page.getByRole('radio', { name: who.say('resident:say.where.elsewhere') }).check();
    await who.page.getByLabel(who.say('resident:say.where.search')).fill(courtyard);
    await who.page.getByRole('radio', { name: courtyard }).first().check();
  },
  about: async (who: Visitor, item?: string): Promise<void> => {
    await who.page.getByRole('heading', { level: 1, name: who.say('resident:say.about.title') }).waitFor();
    await who.page.getByRole('radio', { name: item ?? who.say('resident:say.about.unsure') }).check();
  },
  reach: async (who: Visitor, phone?: string): Promise<void> => {
    await who.page.getByRole('heading', { level: 1, name: who.say('resident:say.reach.title') }).waitFor();
    if (phone !== undefined) await who.page.getByLabel(who.say('resident:say.reach.phone')).fill(phone);
  },
};

/** From the home page to the last question, with everything filled in and nothing sent; answers with the steps it went through. */
export const fillIn = async (who: Visitor, matter: Matter): Promise<string[]> => {
  await who.page.getByRole('link', { name: who.say(`common:kind.${matter.kind}`) }).click();
  await answering.words(who, matter.text);
  const steps = [(await who.page.locator('.progress').innerText()).trim(), await next(who)];
  await answering.where(who, matter.courtyard);
  steps.push(await next(who));
  await answering.about(who, matter.item);
  steps.push(await next(who));
  await answering.reach(who, matter.phone);
  steps.push(await next(who));
  await who.page.getByRole('heading', { level: 1, name: who.say('resident:say.check.title') }).waitFor();
  return steps;
};

export const send = async ({ page, say }: Visitor): Promise<void> =>
  page.getByRole('button', { name: say('resident:say.check.send'), exact: true }).click();

/** The receipt that is on the screen. */
export const receipt = async ({ page, say }: Visitor): Promise<Slip> => {
  await page.getByRole('heading', { level: 1, name: say('resident:receipt.title') }).waitFor();
  return { code: (await page.locator('#code').innerText()).trim(), text: await page.locator('main').innerText() };
};

/** Says something from the home page on; answers with what the receipt says. */
export const sayIt = async (who: Visitor, matter: Matter): Promise<Slip> => {
  await who.open('/');
  await fillIn(who, matter);
  await send(who);
  return receipt(who);
};

/** Looks for a code from the home page, spelled as somebody typed it. */
export const lookFor = async (who: Visitor, typed: string): Promise<void> => {
  await who.open('/');
  await who.page.getByLabel(who.say('resident:follow.label')).fill(typed);
  await who.page.getByRole('button', { name: who.say('resident:follow.button'), exact: true }).click();
};

/** The page about the matter with this code. */
export const follow = async (who: Visitor, typed: string): Promise<string> => {
  await lookFor(who, typed);
  await who.page.locator('.state').waitFor();
  return who.page.locator('main').innerText();
};
