import type { Finding, Law, StaffMember, TerritoryPlan } from './territory.types.ts';

const GRID_POST = 'station.grid-officer';
/** A-43d: these hold no grid. */
const withoutGrid: ReadonlySet<string> = new Set(['station.director', 'station.deputy', 'station.auxiliary-police']);

const holders = (plan: TerritoryPlan, post: string): StaffMember[] => plan.staff.filter((person) => person.posts.includes(post));
const responsible = (plan: TerritoryPlan, grid: string): string[] =>
  plan.staff.filter((person) => person.grids.includes(grid)).map((person) => person.account);

const originsOf = ({ staff }: TerritoryPlan): number[] => {
  const counts = Map.groupBy(staff, (person) => person.origin);
  return [...counts.values()].map((persons) => persons.length).sort((a, b) => b - a);
};

const gridOf = (plan: TerritoryPlan, number: number): string => plan.grids[number - 1]?.grid ?? '';

const laws: readonly Law[] = [
  [
    'A-25',
    'there are 16 people, each once',
    ({ staff }) => staff.length !== 16 || new Set(staff.map((person) => person.account)).size !== 16,
  ],
  [
    'A-25',
    'eleven came from the stations, three are assistants for migrants, two for taxes',
    (plan) => originsOf(plan).join() !== '11,3,2',
  ],
  [
    'A-26',
    'grid 2 has exactly the two persons officer1 and officer2',
    (plan) => responsible(plan, gridOf(plan, 2)).join() !== 'officer1,officer2',
  ],
  [
    'A-26',
    'officer1 has grids 1 and 2',
    (plan) => plan.staff.find((person) => person.account === 'officer1')?.grids.join() !== [gridOf(plan, 1), gridOf(plan, 2)].join(),
  ],
  ['A-32', 'every grid has somebody responsible', (plan) => plan.grids.some((grid) => responsible(plan, grid.grid).length === 0)],
  ['A-32', 'every grid officer has a grid', (plan) => holders(plan, GRID_POST).some((person) => person.grids.length === 0)],
  [
    'A-32',
    'nobody has a grid that is not there',
    ({ staff, grids }) => staff.some((person) => person.grids.some((code) => !grids.some((grid) => grid.grid === code))),
  ],
  [
    'A-41',
    'there is one director and one deputy',
    (plan) => holders(plan, 'station.director').length !== 1 || holders(plan, 'station.deputy').length !== 1,
  ],
  ['A-42', 'the window has two', (plan) => holders(plan, 'station.window').length !== 2],
  ['A-43', 'eleven are in the back office', (plan) => holders(plan, GRID_POST).length !== 11],
  ['A-43b', 'the police office has one auxiliary', (plan) => holders(plan, 'station.auxiliary-police').length !== 1],
  [
    'A-43c',
    'further posts are held by people of the sixteen',
    ({ staff, secondPosts }) => secondPosts.some((one) => !staff.some((person) => person.account === one.person)),
  ],
  [
    'A-43d',
    'director, deputy and auxiliary police hold no grid',
    ({ staff }) => staff.some((person) => person.grids.length > 0 && person.posts.some((post) => withoutGrid.has(post))),
  ],
  [
    'A-43d',
    'only grid officers hold grids',
    ({ staff }) => staff.some((person) => person.grids.length > 0 && !person.posts.includes(GRID_POST)),
  ],
];

/** In which the people and their posts fall short (A-25, A-26, A-32, A-41 … A-43d). */
export const staffFindings = (plan: TerritoryPlan): Finding[] =>
  laws.filter(([, , broken]) => broken(plan)).map(([rule, problem]) => ({ rule, problem }));
