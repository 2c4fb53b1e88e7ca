import { agreed, otherRoutes } from './notice.ts';
import notices from './notices.json' with { type: 'json' };

describe('the notice at the end of a mediation', () => {
  it('names arbitration, administration and court where nothing else is known', () =>
    expect(otherRoutes('NBR-03')).toEqual({
      version: notices.version,
      routes: ['arbitration', 'administrative', 'court'],
      zh: notices.default.zh,
      en: notices.default.en,
    }));
  it('sends a labour dispute to arbitration first', () => {
    const { routes, zh, en } = otherRoutes('LAB-01');
    expect(routes[0]).toBe('arbitration');
    expect(zh).toContain('劳动人事争议仲裁委员会');
    expect(en).toContain('arbitration commission first');
  });
  it('does not send a family to arbitration', () => expect(otherRoutes('FAM-01').routes).toEqual(['court']));
  it('tells after an agreement what it means, and no other routes', () => {
    expect(agreed().routes).toEqual([]);
    expect(agreed().zh).toContain('三十日内');
  });
  it('has words in both languages and a source for every entry', () => {
    for (const entry of [notices.consent, notices.agreement, notices.default, ...Object.values(notices.items)]) {
      expect([entry.zh, entry.en, entry.source].every((words) => words.length > 10)).toBe(true);
    }
  });
});
