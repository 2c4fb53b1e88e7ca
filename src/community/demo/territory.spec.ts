import { checkTerritory, householdsOf } from './territory.check.ts';
import territory from './territory.json' with { type: 'json' };
import type { TerritoryPlan } from './territory.types.ts';

const shipped = territory as TerritoryPlan;

/** What the check says once something of the data is spoilt. */
const rulesAfter = (spoil: (plan: typeof territory) => unknown): string[] => {
  const plan = structuredClone(territory);
  spoil(plan);
  return [...new Set(checkTerritory(plan as TerritoryPlan).map((finding) => finding.rule))];
};

const person = (plan: typeof territory, account: string) =>
  plan.staff.find((one) => one.account === account) as { grids: string[]; posts: string[] };

describe('the demo territory', () => {
  it('keeps A-22 to A-29, A-43d and the rules of posts and denominators', () => expect(checkTerritory(shipped)).toEqual([]));

  it('derives 806 households for grid 2 and 4,366 for the community', () => {
    expect(shipped.grids.map(householdsOf)).toEqual([520, 806, 480, 510, 560, 470, 520, 500]);
    expect(shipped.grids.reduce((sum, grid) => sum + householdsOf(grid), 0)).toBe(4_366);
  });

  it('has about 10,000 adults, about 44 % of them migrants', () => {
    const adults = (group?: string) =>
      shipped.populations.filter((row) => group === undefined || row.group === group).reduce((sum, row) => sum + row.adults, 0);
    expect(adults()).toBe(9_998);
    expect(adults('migrant') / adults()).toBeCloseTo(0.44, 2);
  });

  it('names nobody who could be real', () => {
    expect(shipped.staff.every(({ name }) => /^测试.$/.test(name.zh) && /^Demo [A-P]$/.test(name.en))).toBe(true);
  });
});

describe('the check finds', () => {
  it.each<[string, string[], (plan: typeof territory) => unknown]>([
    ['another area', ['A-22'], (plan) => Object.assign(plan.about, { areaKm2: 7 })],
    ['a territory that does not say that it is a demo', ['A-22'], (plan) => Object.assign(plan.about, { demo: false })],
    ['a courtyard in no grid', ['A-23', 'A-29'], (plan) => plan.grids[0]?.courtyards.shift()],
    [
      'a courtyard in two grids',
      ['A-23', 'A-29'],
      (plan) => plan.grids[0]?.courtyards.push(structuredClone(plan.grids[3]?.courtyards[0]) as never),
    ],
    ['too few households', ['A-23'], (plan) => Object.assign(plan.grids[4]?.courtyards[0] ?? {}, { households: 1 })],
    ['a grid code of another community', ['A-24'], (plan) => [Object.assign(plan.grids[7] ?? {}, { grid: '510107005198008' })]],
    ['other households in grid 2', ['A-27'], (plan) => Object.assign(plan.grids[1]?.courtyards[0] ?? {}, { households: 331 })],
    ['a number of households typed in twice', ['A-27'], (plan) => Object.assign(plan.grids[1] ?? {}, { households: 806 })],
    ['other volunteers in grid 2', ['A-28'], (plan) => Object.assign(plan.grids[1]?.volunteers ?? {}, { patrol: 4 })],
    ['a street frontage in no grid', ['A-29'], (plan) => plan.grids[0]?.frontages.shift()],
    ['a person too few', ['A-25', 'A-42'], (plan) => plan.staff.splice(2, 1)],
    ['another origin', ['A-25'], (plan) => Object.assign(person(plan, 'officer10'), { origin: 'migrant-assistant' })],
    ['a third person in grid 2', ['A-26'], (plan) => person(plan, 'officer3').grids.push(plan.grids[1]?.grid ?? '')],
    ['a grid with nobody', ['A-32'], (plan) => person(plan, 'officer6').grids.splice(0, 1, plan.grids[6]?.grid ?? '')],
    ['a grid held by the director', ['A-43d'], (plan) => person(plan, 'director').grids.push(plan.grids[4]?.grid ?? '')],
    ['a grid held by the auxiliary police', ['A-43d'], (plan) => person(plan, 'police').grids.push(plan.grids[4]?.grid ?? '')],
    ['a grid held by the window', ['A-43d'], (plan) => person(plan, 'window1').grids.push(plan.grids[4]?.grid ?? '')],
    ['a further post of a seventeenth person', ['A-43c'], (plan) => Object.assign(plan.secondPosts[0] ?? {}, { person: 'somebody' })],
    ['a denominator without a source', ['D.1'], (plan) => Object.assign(plan.populations[0] ?? {}, { source: '' })],
    ['a denominator twice', ['D.1'], (plan) => plan.populations.push(structuredClone(plan.populations[0]) as never)],
  ])('%s', (_, rules, spoil) => {
    const found = rulesAfter(spoil);
    expect(found).toEqual(expect.arrayContaining(rules));
    expect(found.filter((rule) => !rules.includes(rule) && rule !== 'A-32' && rule !== 'D.1')).toEqual([]);
  });
});
