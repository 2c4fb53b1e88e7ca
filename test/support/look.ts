import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

interface Violation {
  readonly id: string;
  readonly nodes: readonly { readonly html: string; readonly failureSummary?: string }[];
}

/** What axe finds wrong on the page as it stands (WCAG 2.2 AA and its best practices), one line for each place. */
export const violations = async (page: Page): Promise<string[]> => {
  await page.evaluate(AXE);
  const found = await page.evaluate<readonly Violation[]>(
    `axe.run(document, { resultTypes: ['violations'], runOnly: { type: 'tag', values: ${JSON.stringify(TAGS)} } }).then((result) => result.violations)`,
  );
  return found.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html.slice(0, 200)} ${node.failureSummary ?? ''}`));
};

/** By how many pixels the page can be scrolled sideways, and what sticks out. */
export const sideways = (page: Page): Promise<string[]> =>
  page.evaluate<string[]>(`(() => {
    const width = document.documentElement.clientWidth;
    if (document.documentElement.scrollWidth <= width) return [];
    return [...document.querySelectorAll('body *')]
      .filter((e) => e.getBoundingClientRect().right > width + 1)
      .map((e) => e.tagName + '.' + e.className + ' ' + Math.round(e.getBoundingClientRect().right));
  })()`);

/**
 * What can be touched and is smaller than `least` pixels one way or the other. A link within a sentence may be as small as
 * its words (WCAG 2.5.8), and a radio button or a check box is as large as its row.
 */
export const smallTargets = (page: Page, least: number): Promise<string[]> =>
  page.evaluate<string[]>(`(() => {
    const shown = (e) => e.checkVisibility({ visibilityProperty: true }) && getComputedStyle(e).clipPath === 'none';
    const inSentence = (e) => e.tagName === 'A' && getComputedStyle(e).display === 'inline' && e.parentElement.innerText.trim() !== e.innerText.trim();
    return [...document.querySelectorAll('a, button, input, select, textarea, summary')]
      .map((e) => (/^(radio|checkbox)$/.test(e.type) ? e.closest('label') : e))
      .filter((e) => shown(e) && !inSentence(e) && !e.classList.contains('skip'))
      .map((e) => [e, e.getBoundingClientRect()])
      .filter(([, box]) => box.width > 0 && (box.height < ${least} - 0.5 || box.width < ${least} - 0.5))
      .map(([e, box]) => e.outerHTML.slice(0, 90) + ' ' + Math.round(box.width) + 'x' + Math.round(box.height));
  })()`);

/** Texts smaller than `least` pixels, by their words. */
export const smallTexts = (page: Page, least: number): Promise<string[]> =>
  page.evaluate<string[]>(`(() => {
    const found = [];
    const walker = document.createTreeWalker(document.querySelector('main'), NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const e = walker.currentNode.parentElement;
      const size = parseFloat(getComputedStyle(e).fontSize);
      if (walker.currentNode.textContent.trim() !== '' && e.checkVisibility() && size < ${least}) found.push(size + ' ' + walker.currentNode.textContent.trim().slice(0, 40));
    }
    return found;
  })()`);

export interface Focus {
  readonly tag: string;
  readonly name: string;
  /** Is it to be seen that the focus is here: an outline of at least 2 px, not hidden behind anything. */
  readonly visible: boolean;
}

/** Where the keyboard is. */
export const focus = (page: Page): Promise<Focus> =>
  page.evaluate<Focus>(`(() => {
    const e = document.activeElement;
    const style = getComputedStyle(e);
    const row = e.closest('label');
    const outlined = [e, row].some((x) => x && parseFloat(getComputedStyle(x).outlineWidth) >= 2 && getComputedStyle(x).outlineStyle !== 'none');
    return { tag: e.tagName, name: (row ?? e).innerText?.trim().split('\\n')[0] ?? '', visible: outlined };
  })()`);

/** Presses Tab until the focus is on what is looked for; throws when a round of the page does not come by it. */
export const tabTo = async (page: Page, what: string, found: (now: Focus) => boolean): Promise<Focus> => {
  for (let step = 0; step < 120; step += 1) {
    await page.keyboard.press('Tab');
    const now = await focus(page);
    if (found(now)) return now;
  }
  throw new Error(`the keyboard does not come to ${what}`);
};
