import { shippedCatalogue } from '../../../community/catalogue/shipped.ts';
import { suggest } from '../../../community/catalogue/suggest.ts';
import { Dice } from '../dice.ts';
import { answer, words } from './say.ts';

const items = shippedCatalogue.all.map(({ code }) => code).filter((code) => code !== 'STF-02');
const place = { courtyard: 'HM-01', building: '3栋', detail: '' };
const said = (truly: string, n: number, language: 'zh-CN' | 'en' = 'zh-CN'): string =>
  words({ truly, language, ...(n % 2 ? { place } : {}) }, new Dice('words', truly, n));

describe('what invented people say', () => {
  it.each(items)('has words for %s in both languages, with every slot filled', (item) => {
    for (let n = 0; n < 40; n += 1) {
      expect(said(item, n)).toMatch(/^[^{}]{8,200}$/);
      expect(said(item, n)).toMatch(/\p{Script=Han}/u);
    }
    expect(said(item, 0, 'en')).toMatch(/^[A-Z][^{}\u4e00-\u9fff]{15,200}$/);
  });

  it('is hardly ever said twice', () => {
    const texts = items.flatMap((item) => Array.from({ length: 30 }, (_, n) => said(item, n)));
    expect(new Set(texts).size / texts.length).toBeGreaterThan(0.8);
  });

  it('is about what it is about: the right item is suggested for most of it', () => {
    const right = items.flatMap((item) => Array.from({ length: 10 }, (_, n) => suggest(said(item, n)).some(({ code }) => code === item)));
    expect(right.filter(Boolean).length / right.length).toBeGreaterThan(0.5);
  });

  it.each(items)('is answered about %s', (truly) => {
    for (const outcome of ['solved', 'explained', 'redirected'] as const) {
      expect(answer({ truly, language: 'zh-CN' }, outcome, new Dice(outcome))).toMatch(/\p{Script=Han}{5}/u);
      expect(answer({ truly, language: 'en' }, outcome, new Dice(outcome))).toMatch(/[a-z]{3}/);
    }
  });
});
