import fc from 'fast-check';
import { present } from '#libs/eventing';
import { factsDoc, figuresOf, populationRow, settingOf, voices } from '../../../test/support/facts.ts';
import type { Count, Dashboard } from '../published.ts';
import type { FactsDoc } from '../views/facts/facts.doc.ts';
import { figuresConfig } from './config.ts';
import { CHANNELS, GROUPS, KINDS, STATUSES } from './fact.ts';
import { Guard, SUPPRESSED } from './guard.ts';

const K = figuresConfig.k.committee;
const GRIDS = ['g1', 'g2', 'g3'];
const rows = GRIDS.flatMap((grid, n) => [
  populationRow({ grid, adults: 400, position: n + 1 }),
  populationRow({ grid, group: 'migrant', adults: 100, position: n + 10 }),
]);
const config = { ...figuresConfig, gini: { draws: 10, seed: 1 } };
const setting = settingOf({ rows, config });

const by = { answerBy: factsDoc().contactBy };
const PASSED = (['street', 'police'] as const).flatMap((unit) => [
  [{ id: 'e', unit, at: factsDoc().submittedAt, ...by }],
  [{ id: 'e', unit, at: factsDoc().submittedAt, ...by, answeredAt: factsDoc().contactBy }],
  [{ id: 'e', unit, at: factsDoc().submittedAt, ...by, answeredAt: factsDoc().contactBy, toldAt: factsDoc().contactBy }],
]);

const aReport = fc.record({
  kind: fc.constantFrom(...KINDS),
  group: fc.constantFrom(...GROUPS, 'registered' as const, 'registered' as const),
  channel: fc.constantFrom(...CHANNELS, 'web' as const, 'web' as const),
  status: fc.constantFrom(...STATUSES),
  grid: fc.constantFrom(...GRIDS),
  proxy: fc.boolean(),
  person: fc.integer({ min: 0, max: 60 }).map((n) => `p${n}`),
  escalations: fc.constantFrom(undefined, undefined, ...PASSED),
});
const reports = fc
  .array(aReport, { maxLength: 120 })
  .map((all) => all.map((over, n): FactsDoc => factsDoc(present({ id: `r${n}`, ...over }) as Partial<FactsDoc>)));

const isHidden = (count: Count): boolean => typeof count !== 'number';
const isSmall = (count: Count): boolean => typeof count === 'number' && count > 0 && count < K;

const from = ({ closedLoop }: Dashboard, node: string): Count[] => closedLoop.flows.filter((f) => f.from === node).map((f) => f.count);

/** Lines whose sum is shown: each is a list of counts with that sum. */
const linesOf = (d: Dashboard): { name: string; cells: Count[]; total: Count }[] => [
  { name: 'kinds', cells: Object.values(d.counts.byKind), total: d.counts.total },
  { name: 'states', cells: Object.values(d.counts.byStatus), total: d.counts.total },
  { name: 'groups', cells: GROUPS.map((g) => ('n' in d.firstResponse[g] ? d.firstResponse[g].n : SUPPRESSED)), total: d.counts.total },
  ...CHANNELS.map((channel, at) => ({
    name: `channel ${channel}`,
    cells: GROUPS.map((group) => d.channels.byGroup[group][at]?.count ?? SUPPRESSED),
    total: d.channels.all[at]?.count ?? SUPPRESSED,
  })),
  { name: 'bodies', cells: from(d, 'station'), total: d.closedLoop.escalated },
  { name: 'ends', cells: from(d, 'together'), total: from(d, 'together').length === 0 ? SUPPRESSED : d.closedLoop.escalated },
];

const params = { seed: 20261124, numRuns: 120 };

describe('small numbers (metrics.md D.8)', () => {
  it('no count of 1 to k − 1 is shown', () => {
    fc.assert(
      fc.property(reports, (docs) => {
        for (const { name, cells, total } of linesOf(figuresOf(docs, setting)))
          expect({ name, small: [...cells, total].filter(isSmall) }).toEqual({ name, small: [] });
      }),
      params,
    );
  });

  it('no such count can be worked out from a sum that is shown and the other parts of it', () => {
    fc.assert(
      fc.property(reports, (docs) => {
        const real = linesOf(figuresOf(docs, settingOf({ rows, how: { k: 1, leastOf: 1 } })));
        linesOf(figuresOf(docs, setting)).forEach(({ name, cells, total }, at) => {
          const hidden = cells.flatMap((count, cell) => (isHidden(count) ? [real[at]?.cells[cell] as number] : []));
          if (isHidden(total)) return;
          const alone = hidden.length === 1;
          // Zeros are shown, so that each hidden one is at least 1: parts that make up as many as they are, are all 1.
          const allOnes = hidden.length > 0 && hidden.reduce((sum, count) => sum + count, 0) === hidden.length && !hidden.includes(0);
          expect({ name, found: alone || allOnes ? hidden.filter(isSmall) : [] }).toEqual({ name, found: [] });
        });
      }),
      params,
    );
  });

  it('one more report of a migrant never changes the rate of the registered', () => {
    fc.assert(
      fc.property(reports, (docs) => {
        const more = factsDoc({ id: 'more', group: 'migrant', person: 'p-more' });
        expect(figuresOf([...docs, more], setting).rate.registered).toEqual(figuresOf(docs, setting).rate.registered);
      }),
      params,
    );
  });

  it('the order in which reports come changes nothing', () => {
    const shuffled = reports.chain((docs) => fc.tuple(fc.constant(docs), fc.shuffledSubarray(docs, { minLength: docs.length })));
    fc.assert(
      fc.property(shuffled, ([docs, others]) => {
        expect(figuresOf(others, setting)).toEqual(figuresOf(docs, setting));
      }),
      params,
    );
  });

  it('a group of which there are too few › is in no breakdown, and neither is the one that would give it away', () => {
    const docs = [...voices(80), ...voices(3, { group: 'migrant' }), ...voices(20, { group: 'undisclosed' })];
    const { firstResponse, channels, onTime, funnel } = figuresOf(docs, setting);
    expect([firstResponse.migrant, firstResponse.undisclosed]).toEqual([SUPPRESSED, SUPPRESSED]);
    expect(firstResponse).toMatchObject({ registered: { n: 80 }, all: { n: 103 } });
    expect(channels.byGroup.migrant.map(({ count }) => count)).toEqual(CHANNELS.map(() => SUPPRESSED));
    expect(onTime.byGroup.migrant).toEqual(SUPPRESSED);
    expect(channels.totalVariation).toBeNull();
    expect(channels.evenness).toBe(0);
    expect(funnel.map(({ verdict }) => verdict)).toEqual(Array(6).fill('suppressed'));
  });

  it('channels with too few › are taken as one where mixes are compared', () => {
    const mix = (group: 'registered' | 'migrant', web: number, phone: number, paper: number): FactsDoc[] => [
      ...voices(web, { group }),
      ...voices(phone, { group, grid: 'g2', channel: 'phone' }),
      ...voices(paper, { group, grid: 'g3', channel: 'paper' }),
    ];
    const compared = (docs: FactsDoc[]): (number | null)[] => {
      const { totalVariation, evenness } = figuresOf(docs, setting).channels;
      return [totalVariation, evenness];
    };
    const few = compared([...mix('registered', 40, 20, 2), ...mix('migrant', 20, 30, 3)]);
    expect(few[0]).not.toBeNull();
    // How the few are spread over the channels that are hidden changes nothing that is shown.
    expect(compared([...mix('registered', 40, 19, 3), ...mix('migrant', 20, 31, 2)])).toEqual(few);
  });

  it('a grid of which there are too few › takes another with it, and Lorenz curve and coefficient', () => {
    const docs = [...voices(60), ...voices(60, { grid: 'g2' }), ...voices(2, { grid: 'g3' }), ...voices(30, { group: 'migrant' })];
    const { grids, gini } = figuresOf(docs, setting);
    expect(grids.map(({ persons }) => isHidden(persons))).toEqual([false, true, true]);
    expect(gini).toEqual({ value: null, chance: null, lorenz: [] });
  });

  it('sensitive reports › need twenty, and no sensitive one is hidden like one', () => {
    const counts = (n: number) => figuresOf([...voices(50), ...voices(n, { grid: 'g2', sensitive: true })], setting).counts;
    expect([counts(0).sensitive, counts(19).sensitive, counts(20).sensitive]).toEqual([SUPPRESSED, SUPPRESSED, 20]);
  });

  it('a rate on fewer than fifty › is not given; half-time is, without its tail and its curve', () => {
    const { ratings, quality, firstResponse } = figuresOf(voices(49, { contactedAt: factsDoc().contactBy, anonymous: true }), setting);
    expect([ratings.responseRate, quality.anonymousShare]).toEqual([null, null]);
    expect(firstResponse.all).toMatchObject({ n: 49, p90: null, curve: [] });
    expect(figuresOf(voices(50, { anonymous: true }), setting).quality.anonymousShare).toBe(1);
  });
});

describe('a community that has nothing yet', () => {
  it('gets its zeros, and no figure that rests on nothing', () => {
    const found = figuresOf([], settingOf());
    expect(found).toMatchObject({
      counts: { total: 0 },
      parity: { verdict: 'suppressed' },
      grids: [],
      gini: { value: null },
      asOf: { population: null },
    });
    expect(JSON.stringify(found)).not.toContain('NaN');
  });
});

describe('Guard for the public', () => {
  const guard = new Guard({ k: 11, roundTo: 5, leastOf: 50 });

  it.each([
    [0, 0],
    [10, SUPPRESSED],
    [12, 10],
    [13, 15],
  ])('%s is shown as %s', (count, shown) => expect(guard.count(count)).toEqual(shown));

  it('gives rates in whole per cent', () => {
    expect(guard.share({ hits: 33, of: 98 })).toMatchObject({ kept: 35, matured: 100, rate: 0.34, low: 0.25, high: 0.43 });
    expect(guard.share({ hits: 10, of: 98 })).toMatchObject({ kept: SUPPRESSED, matured: 100, rate: null });
    expect(guard.share({ hits: 3, of: 9 })).toEqual(SUPPRESSED);
  });
});
