import type { Owner, ReportKind } from '#community/published';
import { Missing, refuse } from '#libs/eventing';
import { isDirectorOnly, isFacilityItem } from '../policy/policy.ts';
import type { Matter, StationCase } from './case.state.ts';
import { isPost } from './posts.ts';

/** Who asks: the account, the one capacity it acts in, the grids it is responsible for (Territory.gridsOf). */
export interface Asker {
  readonly account: string;
  readonly capacity: string;
  readonly grids: readonly string[];
}

/** What decides who may see a case; from the stream's state or from a view's row. */
export interface CaseFacts {
  readonly item: string;
  readonly kind: ReportKind;
  readonly grid?: string | undefined;
  readonly desk: Owner['desk'];
  readonly officer?: string | undefined;
  readonly handoverTo?: string | undefined;
  /** Passed to the police at some time. */
  readonly withPolice: boolean;
}

export const ACTS = [
  'take',
  'contact',
  'reclassify',
  'hand-over',
  'accept-handover',
  'return-handover',
  'escalate',
  'answer',
  'close',
  'extend',
  'pause',
  'resume',
  'refer-to-committee',
  'split',
] as const;
export type Act = (typeof ACTS)[number];

const HEADS = ['station.director', 'station.deputy'];

export const isHead = (capacity: string): boolean => HEADS.includes(capacity);

/** Handed to this person, or to the post that this person acts in. */
export const isAddressee = (asker: Asker, to: string | undefined): boolean => {
  if (to === undefined) return false;
  if (!isPost(to)) return to === asker.account;
  return { window: asker.capacity === 'station.window', back: asker.capacity === 'station.grid-officer', director: isHead(asker.capacity) }[
    to
  ];
};

const unplaced = (facts: CaseFacts): boolean => facts.grid === undefined;
const inOwnGrid = (asker: Asker, facts: CaseFacts): boolean => unplaced(facts) || asker.grids.includes(facts.grid as string);

/** What each post sees by itself (A-31, A-43e to A-43j), apart from what was handed to the person. */
const BY_POST: Readonly<Record<string, (asker: Asker, facts: CaseFacts) => boolean>> = {
  'station.director': () => true,
  'station.deputy': () => true,
  'station.information': () => true,
  'station.window': (_, facts) => facts.desk === 'front' || unplaced(facts) || facts.item === 'undecided' || facts.handoverTo === 'window',
  'station.grid-officer': inOwnGrid,
  'station.facility': (_, facts) => isFacilityItem(facts.item) || facts.desk === 'facility',
  'station.auxiliary-police': (_, facts) => facts.withPolice,
};

const handedToPerson = (asker: Asker, facts: CaseFacts): boolean => facts.officer === asker.account || facts.handoverTo === asker.account;

/** May this asker know of the case at all? Where not, it does not exist for them (404). */
export const sees = (asker: Asker, facts: CaseFacts): boolean => {
  const byPost = BY_POST[asker.capacity];
  if (!byPost) return false;
  if (isDirectorOnly(facts.item)) return asker.capacity === 'station.director';
  // A-43j: no mediation files for the auxiliary police, however they came by the case.
  if (asker.capacity === 'station.auxiliary-police' && facts.kind === 'dispute') return false;
  return byPost(asker, facts) || handedToPerson(asker, facts);
};

/** A case of the back office in a grid: head and deputy coordinate and inspect it, they do not handle it (A-43d, A-43e). */
export const isGridCase = (facts: CaseFacts): boolean => facts.desk === 'back' && facts.grid !== undefined && !isDirectorOnly(facts.item);

const HANDLING: readonly Act[] = [
  'take',
  'contact',
  'accept-handover',
  'escalate',
  'answer',
  'close',
  'pause',
  'resume',
  'refer-to-committee',
];
const MOVING: readonly Act[] = ['hand-over', 'return-handover', 'reclassify', 'split'];

/** Acts by post. Extending is signed by the head of the station (A-43e; 信访工作条例 Art 34). */
const ACTS_OF: Readonly<Record<string, readonly Act[]>> = {
  'station.director': [...HANDLING, ...MOVING, 'extend'],
  'station.deputy': [...HANDLING, ...MOVING, 'extend'],
  'station.window': [...HANDLING, ...MOVING],
  'station.grid-officer': [...HANDLING, ...MOVING],
  'station.facility': [...HANDLING, ...MOVING],
  'station.information': ['reclassify', 'split'],
  'station.auxiliary-police': ['contact', 'escalate', 'hand-over', 'accept-handover', 'return-handover'],
};

/** The code of the refusal, or undefined when this post may do it on this case. */
export const objection = (act: Act, asker: Asker, facts: CaseFacts): string | undefined => {
  if (!ACTS_OF[asker.capacity]?.includes(act)) return 'station.not-for-your-post';
  if (isHead(asker.capacity) && HANDLING.includes(act) && isGridCase(facts)) return 'station.head-holds-no-grid-case';
  return undefined;
};

/** Does this asker handle the case itself (and may therefore see how to reach the resident)? */
export const works = (asker: Asker, facts: CaseFacts): boolean => sees(asker, facts) && objection('contact', asker, facts) === undefined;

/** Could somebody in this capacity have the case? */
export const mayHold = (capacity: string, facts: CaseFacts): boolean => {
  if (isDirectorOnly(facts.item)) return capacity === 'station.director';
  if (capacity === 'station.auxiliary-police') return facts.kind !== 'dispute';
  if (isHead(capacity)) return !isGridCase(facts);
  return ACTS_OF[capacity]?.includes('accept-handover') ?? false;
};

export const factsOf = (now: Matter): CaseFacts => ({
  item: now.item,
  kind: now.kind,
  grid: now.place?.grid,
  desk: now.desk,
  officer: now.officer,
  handoverTo: now.handover?.to,
  withPolice: now.referrals.some((r) => r.unit === 'police'),
});

/** The one gate of every act by a person. Throws Missing for what is not the asker's, a refusal for what the post may not do. */
export const permitted = (act: Act, asker: Asker, now: StationCase): Matter => {
  if (now.is === 'unknown' || !sees(asker, factsOf(now))) throw new Missing('station.no-such-case');
  const code = objection(act, asker, factsOf(now));
  if (code !== undefined) throw refuse(code);
  return now;
};
