import type { ItemRules } from '#community/published';
import type { EventStore, StreamTools } from '#libs/event-store';
import type { Accounts } from './cast.ts';
import { SimulationMarker, type Year } from './marker.ts';
import { demoCommunity } from './plan/community.ts';
import { planYear } from './plan/plan.ts';
import { play, type Played, type Stage } from './play.ts';

/** The product that the year is played in. */
export interface World extends Pick<Stage, 'execute' | 'catchUp' | 'onProgress' | 'signal'> {
  readonly store: EventStore;
  readonly tools: StreamTools;
  readonly accounts: Accounts;
  readonly rules: Pick<ItemRules, 'limits'>;
}

export type Simulated =
  | ({ readonly is: 'played' | 'interrupted' } & Played & { readonly year: Year })
  /** It was finished before. */
  | { readonly is: 'there'; readonly year: Year }
  /** Somebody has already said something here that was not played: their words are not mixed with invented ones. */
  | { readonly is: 'in-use' };

const PAGE = 1_000;

const isInUse = async (store: EventStore): Promise<boolean> => {
  for (let after = 0, atEnd = false; !atEnd; ) {
    const page = await store.read(after, { limit: PAGE, types: ['residents.'] });
    if (page.events.length > 0) return true;
    ({ upTo: after, atEnd } = page);
  }
  return false;
};

/** Plays the community's months once. Interrupted, it goes on with the parameters that it began with; finished, it costs nothing. */
export const simulateYear = async (asked: Year, world: World): Promise<Simulated> => {
  const marker = new SimulationMarker(world.tools, demoCommunity.id);
  const before = await marker.read();
  if (before.is === 'finished') return { is: 'there', year: before.year };
  if (before.is === 'unknown') {
    if (await isInUse(world.store)) return { is: 'in-use' };
    await marker.begin(asked);
  }
  const year = before.is === 'begun' ? before.year : asked;
  const plan = planYear({ reports: year.reports, seed: year.seed, span: { from: year.from, to: year.until } }, demoCommunity);
  const played = await play(plan, { ...world, seed: year.seed, community: demoCommunity, until: year.until });
  if (world.signal?.aborted) return { is: 'interrupted', ...played, year };
  await marker.finish({ reports: played.reports, acts: played.acts }, year.until);
  return { is: 'played', ...played, year };
};
