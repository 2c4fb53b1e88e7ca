import type { Level, Owner } from '#community/published';

/** A hand-over may name a post instead of a person. */
export const POSTS = ['window', 'back', 'director'] as const;
export type Post = (typeof POSTS)[number];

export const isPost = (to: string): to is Post => (POSTS as readonly string[]).includes(to);

const POST_OF_DESK: Readonly<Record<Owner['desk'], string>> = {
  front: 'window',
  back: 'back',
  director: 'director',
  facility: 'facility',
  cases: 'committee',
  mediation: 'committee',
};

/** Who has a case that nobody has taken: the post of its desk. */
export const postOfDesk = (desk: Owner['desk']): string => POST_OF_DESK[desk];

const DESK_OF_CAPACITY: Readonly<Record<string, Owner['desk']>> = {
  'station.window': 'front',
  'station.grid-officer': 'back',
  'station.facility': 'facility',
  'station.director': 'director',
  'station.deputy': 'director',
};

/** The desk of the post that took a case; posts without a desk of their own leave it where it was. */
export const deskOf = (capacity: string, before: Owner['desk']): Owner['desk'] => DESK_OF_CAPACITY[capacity] ?? before;

/** A grid officer works at the level of the grid, everybody else at the station's. */
export const levelOf = (capacity: string, before: Level): Level => {
  if (capacity === 'station.grid-officer') return 'grid';
  return capacity in DESK_OF_CAPACITY ? 'station' : before;
};

const CAPACITIES_OF_POST: Readonly<Record<Post, readonly string[]>> = {
  window: ['station.window'],
  back: ['station.grid-officer'],
  director: ['station.director', 'station.deputy'],
};

export const capacitiesOf = (post: Post): readonly string[] => CAPACITIES_OF_POST[post];
