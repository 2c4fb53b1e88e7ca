import { staffFindings } from './staff.check.ts';
import type { Finding, GridShape, Law, TerritoryPlan } from './territory.types.ts';

const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0);

/** Households of a grid: the sum of its courtyards. */
export const householdsOf = (grid: Pick<GridShape, 'courtyards'>): number => sum(grid.courtyards.map((one) => one.households));

const courtyards = (plan: TerritoryPlan) => plan.grids.flatMap((grid) => grid.courtyards);
const second = (plan: TerritoryPlan): GridShape | undefined => plan.grids.find((grid) => grid.grid.endsWith('002'));

/** Serial numbers from 1 without a gap and without one twice: every place lies in exactly one grid. */
const serial = (codes: readonly string[], prefix: string): boolean => {
  const numbers = codes.map((code) => (code.startsWith(prefix) ? Number(code.slice(prefix.length)) : Number.NaN));
  return [...numbers].sort((a, b) => a - b).every((number, at) => number === at + 1);
};

const codes = (plan: TerritoryPlan): string[] => plan.grids.map((grid) => grid.grid);

const territoryLaws: readonly Law[] = [
  [
    'A-22',
    'the community lies in Wuhou District (510107) and measures 0.7 km²',
    ({ about }) => about.district.code !== '510107' || about.areaKm2 !== 0.7,
  ],
  [
    'A-22',
    'district, street and community codes begin with one another',
    ({ about }) => !about.code.startsWith(about.street.code) || !about.street.code.startsWith(about.district.code),
  ],
  ['A-22', 'the community is marked as a demo', ({ about }) => !about.demo],
  ['A-23', 'there are exactly 44 courtyards', (plan) => courtyards(plan).length !== 44],
  ['A-23', 'there are at least 4,300 households', (plan) => sum(plan.grids.map(householdsOf)) < 4_300],
  ['A-24', 'there are 8 grids', (plan) => plan.grids.length !== 8],
  [
    'A-24',
    'a grid code is the 12-digit community code and a serial of three digits',
    (plan) =>
      !/^\d{12}$/.test(plan.about.code) || codes(plan).some((code) => !/^\d{15}$/.test(code)) || !serial(codes(plan), plan.about.code),
  ],
  [
    'A-27',
    'grid 2 has the courtyards of 330 and 476 households',
    (plan) =>
      second(plan)
        ?.courtyards.map((one) => one.households)
        .join() !== '330,476',
  ],
  [
    'A-27',
    'households are typed in at courtyards only',
    (plan) => plan.grids.some((grid) => 'households' in grid) || 'households' in plan.about,
  ],
  [
    'A-28',
    'grid 2 has 12, 3, 8 and 12 volunteers',
    (plan) =>
      JSON.stringify(second(plan)?.volunteers) !== JSON.stringify({ 'building-watch': 12, patrol: 3, checkpoint: 8, information: 12 }),
  ],
  [
    'A-29',
    'every courtyard lies in exactly one grid',
    (plan) =>
      !serial(
        courtyards(plan).map((one) => one.courtyard),
        'HM-',
      ),
  ],
  [
    'A-29',
    'every street frontage lies in exactly one grid',
    (plan) =>
      !serial(
        plan.grids.flatMap((grid) => grid.frontages.map((one) => one.frontage)),
        'HM-S',
      ),
  ],
  ['A-29', 'no grid is empty', (plan) => plan.grids.some((grid) => grid.courtyards.length === 0)],
];

const groups = ['registered', 'migrant'];

const populationLaws: readonly Law[] = [
  [
    'D.1',
    'each grid has one row for each group',
    ({ grids, populations }) =>
      populations
        .map((row) => `${row.grid} ${row.group}`)
        .sort()
        .join() !==
      grids
        .flatMap((grid) => groups.map((group) => `${grid.grid} ${group}`))
        .sort()
        .join(),
  ],
  [
    'D.1',
    'every denominator has a source and a date',
    ({ populations }) => populations.some((row) => row.source === '' || !/^\d{4}-\d{2}-\d{2}$/.test(row.date)),
  ],
  ['D.1', 'adults are a part of all', ({ populations }) => populations.some((row) => !(row.adults > 0 && row.adults <= row.all))],
];

/** Everything in which the data falls short of A-22 … A-29, of A-43d and of the rules of posts and denominators; empty when it keeps them all. */
export const checkTerritory = (plan: TerritoryPlan): Finding[] => [
  ...[...territoryLaws, ...populationLaws].filter(([, , broken]) => broken(plan)).map(([rule, problem]) => ({ rule, problem })),
  ...staffFindings(plan),
];
