import { ago, each, figuresOf, openly, then } from '../../../test/support/facts.ts';
import type { FactsDoc } from '../views/facts/facts.doc.ts';

describe('what residents say of it (metrics.md D.5, A-83)', () => {
  const rated = (satisfaction: 'very-satisfied' | 'basically-satisfied' | 'dissatisfied', solved: boolean, over: Partial<FactsDoc> = {}) =>
    ago(40, { answeredAt: then(38), closedAt: then(38), outcome: 'solved', rating: { at: then(37), satisfaction, solved }, ...over });

  it('satisfaction, strict, response; solved as said and as claimed, with the gap', () => {
    const docs = each(
      rated('very-satisfied', true),
      rated('basically-satisfied', true, { group: 'migrant' }),
      rated('dissatisfied', false, { badRating: { at: then(37), rectifyBy: then(16), rectifiedAt: then(20) } }),
      rated('dissatisfied', false, { badRating: { at: then(37), rectifyBy: then(16) } }),
      ago(40, { answeredAt: then(38), outcome: 'explained' }),
      ago(40),
    );
    const { ratings } = figuresOf(docs, openly);
    expect(ratings).toMatchObject({
      n: 4,
      satisfied: 2,
      rate: 0.5,
      strict: 0.25,
      responseRate: 0.8,
      explained: 1,
      rectified: { kept: 1, matured: 2 },
    });
    expect(ratings.solved).toMatchObject({ said: { kept: 2, matured: 4 }, claimed: { kept: 4, matured: 5 } });
    expect(ratings.solved.gap).toBeCloseTo(0.3);
    expect(ratings.byGroup).toMatchObject({ registered: { kept: 1, matured: 3 }, migrant: { kept: 1, matured: 1 } });
  });

  it('re-opened within thirty days, of those closed at least thirty days ago', () => {
    const docs = each(
      ago(60, { closedAt: then(50), reopenedAt: then(45) }),
      ago(60, { closedAt: then(50), reopenedAt: then(10) }),
      ago(60, { closedAt: then(50) }),
      ago(60, { closedAt: then(20), reopenedAt: then(15) }),
    );
    expect(figuresOf(docs, openly).reopened).toMatchObject({ reopened: 1, closed: 3 });
  });

  it('objections: of what could be objected to for thirty days; upheld of those decided, by the residency declared with them', () => {
    const objection = (over: object) => ({ objections: [{ id: 'o1', at: then(45), group: 'migrant' as const, dueBy: then(20), ...over }] });
    const docs = each(
      ago(60, { answeredAt: then(50), ...objection({ decidedAt: then(30), upheld: true }) }),
      ago(60, { answeredAt: then(50), ...objection({ decidedAt: then(30), upheld: false }) }),
      ago(60, { ...objection({}) }),
      ago(60, { answeredAt: then(50) }),
      ago(20, { answeredAt: then(10) }),
    );
    const { remedy } = figuresOf(docs, openly);
    expect(remedy.applied.total).toMatchObject({ kept: 3, matured: 4 });
    expect(remedy.upheld).toMatchObject({
      total: { kept: 1, matured: 2 },
      byGroup: { migrant: { kept: 1, matured: 2 }, registered: { matured: 0 } },
    });
    expect(remedy.overdue).toBe(1);
  });
});

describe('mediation, levels, channels', () => {
  it('consents, agreements, performance, confirmation', () => {
    const dispute = (mediation: object) => ago(60, { kind: 'dispute', mediation: { asked: 2, given: 2, refused: 0, ...mediation } });
    const docs = each(
      dispute({ endedAt: then(50), agreedAt: then(50), form: 'written', performBy: then(30), performed: true, confirmedAt: then(40) }),
      dispute({ endedAt: then(50), agreedAt: then(50), form: 'written', performBy: then(30) }),
      dispute({ endedAt: then(50), agreedAt: then(50), form: 'oral', performBy: then(-3) }),
      dispute({ given: 1, refused: 1, endedAt: then(50) }),
      dispute({ given: 0, asked: 2 }),
    );
    expect(figuresOf(docs, openly).mediation).toMatchObject({
      consent: { kept: 7, matured: 8 },
      agreement: { kept: 3, matured: 4 },
      performance: { kept: 1, matured: 2 },
      confirmation: { kept: 1, matured: 2 },
    });
  });

  it('solved at which level and on which rung; what was only explained is not solved', () => {
    const docs = each(
      ago(9, { outcome: 'solved', level: 'grid', rung: 1 }),
      ago(9, { outcome: 'solved', level: 'community', rung: null }),
      ago(9, { outcome: 'solved', level: 'above', rung: 4 }),
      ago(9, { outcome: 'explained', level: 'grid' }),
    );
    const { lowestLevel } = figuresOf(docs, openly);
    expect(lowestLevel.levels).toEqual({ courtyard: 0, grid: 1, community: 1, above: 1 });
    expect(lowestLevel.within).toMatchObject({ kept: 2, matured: 3 });
    expect(lowestLevel.rungs).toMatchObject({ 1: 1, 4: 1, none: 1 });
  });

  it('channel mix by group, its evenness and distance; proxy entries apart', () => {
    const docs = each(
      ago(9),
      ago(9, { channel: 'phone' }),
      ago(9, { group: 'migrant', channel: 'web' }),
      ago(9, { group: 'migrant', channel: 'web' }),
      ago(9, { channel: 'visit', proxy: true }),
    );
    const { channels, quality } = figuresOf(docs, openly);
    expect(channels.all.filter(({ count }) => count !== 0)).toEqual([
      { channel: 'web', count: 3, share: 0.75 },
      { channel: 'phone', count: 1, share: 0.25 },
    ]);
    expect(channels.totalVariation).toBeCloseTo(0.5);
    expect(channels.evenness).toBeCloseTo((-0.75 * Math.log(0.75) - 0.25 * Math.log(0.25)) / Math.log(7));
    expect([channels.proxy, quality.proxyShare]).toEqual([1, 0.2]);
  });

  it('states, kinds and what is open in which grid', () => {
    const docs = each(
      ago(9, { status: 'closed' }),
      ago(9, { kind: 'opinion', grid: 'g2' }),
      ago(9, { grid: 'g2', item: 'undecided', calendar: 'incomplete' }),
    );
    const { counts, grids, quality } = figuresOf(docs, openly);
    expect(counts).toMatchObject({ total: 3, byKind: { opinion: 1, complaint: 2, dispute: 0 }, byStatus: { received: 2, closed: 1 } });
    expect(grids.map(({ grid, open: load }) => [grid, load])).toEqual([
      ['g1', 0],
      ['g2', 2],
    ]);
    expect(quality).toMatchObject({ calendarComplete: false, unclassifiedShare: 1 / 3, anonymousShare: 0 });
  });
});
