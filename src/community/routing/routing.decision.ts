import { refuse } from '#libs/eventing';
import type { Catalogue, Desk, Item } from '../catalogue/catalogue.types.ts';
import { type Limited, type LimitRules, type LimitsOf, limitsFor } from '../limits/limits-for.decision.ts';
import type { AgencyUnit, Owner, ReportKind, Route, Rung } from '../published.ts';

export interface RouteAsk {
  readonly kind: ReportKind;
  /** An item code; without one, or with `undecided`, the kind alone decides. */
  readonly item?: string;
  readonly at: string;
  readonly place?: { readonly grid?: string };
}

export interface RoutingRules extends LimitRules {
  readonly catalogue: Catalogue;
}

/** Why it goes up at once: the item is redirected, forbidden to the community, or begins outside the community. */
export type HandOverReason = 'redirected' | 'forbidden-to-community' | 'begins-outside';

export type Routing = Omit<Route, 'handOverUpward'> & {
  readonly handOverUpward?: { readonly to: AgencyUnit; readonly immediate: true; readonly reason: HandOverReason };
};

export const UNDECIDED = 'undecided';

/** An opinion that names no item is one on community affairs: the committee must answer it. */
const OPINION_ITEM = 'GOV-01';

interface Unclassified extends Limited {
  readonly desk: Desk;
  readonly defaultRung: Rung;
}

/** Without an item the window classifies a complaint; a dispute goes to mediation, the residents' own rung (A-04). */
const unclassified: Readonly<Record<'complaint' | 'dispute', Unclassified>> = {
  complaint: { desk: 'front', defaultRung: null, urgent: false, limit: { ceiling: 'base/complain' } },
  dispute: { desk: 'mediation', defaultRung: 1, urgent: false, limit: { ceiling: 'mediation/people' } },
};

/** Mediation needs two sides: a dispute goes there where the item allows it, an opinion never. */
const deskOf = (kind: ReportKind, item: Item): Desk => {
  if (kind === 'dispute' && item.mediationAllowed) return 'mediation';
  return kind === 'opinion' && item.desk === 'mediation' ? 'cases' : item.desk;
};

const ownerAt = (desk: Desk, grid: string | undefined): Owner => {
  if (desk === 'mediation' || desk === 'cases') return { unit: 'committee', desk, level: 'committee' };
  return { unit: 'station', desk, level: desk === 'back' && grid !== undefined ? 'grid' : 'station' };
};

const reasonOf = (item: Item): HandOverReason => {
  if (item.forbiddenToCommunity) return 'forbidden-to-community';
  return item.kind === 'redirected' ? 'redirected' : 'begins-outside';
};

const itemOf = (ask: RouteAsk, catalogue: Catalogue): Item | undefined => {
  const named = ask.item === UNDECIDED ? undefined : ask.item;
  const code = named ?? (ask.kind === 'opinion' ? OPINION_ITEM : undefined);
  if (code === undefined) return undefined;
  const item = catalogue.byCode(code);
  if (!item) throw refuse('community.item-unknown', { item: code });
  return item;
};

const routeItem = (ask: RouteAsk, item: Item, rules: RoutingRules): Routing => ({
  item: item.code,
  itemVersion: rules.catalogue.version,
  owner: ownerAt(deskOf(ask.kind, item), ask.place?.grid),
  ...(item.handOver === null ? {} : { handOverUpward: { to: item.handOver, immediate: true, reason: reasonOf(item) } }),
  rung: item.defaultRung,
  ...limitsFor(item, ask.at, rules),
  sensitive: item.sensitive,
  urgent: item.urgent,
});

/**
 * The first owner of what a resident said, by which rule, and what is promised. Always exactly one owner, the station or
 * the committee; what neither may hold is received by the station and handed upward at once, with a person in between.
 * Throws the refusal `community.item-unknown`, and RangeError for a moment without an offset.
 */
export const route = (ask: RouteAsk, rules: RoutingRules): Routing => {
  const item = itemOf(ask, rules.catalogue);
  if (item) return routeItem(ask, item, rules);
  const open = unclassified[ask.kind === 'dispute' ? 'dispute' : 'complaint'];
  return {
    item: UNDECIDED,
    itemVersion: rules.catalogue.version,
    owner: ownerAt(open.desk, ask.place?.grid),
    rung: open.defaultRung,
    ...limitsFor(open, ask.at, rules),
    sensitive: false,
    urgent: false,
  };
};

/** Limits after a correction of the item, from the submission: what a reclassified case promises, and on which rung it stands. */
export const limitsOfItem = (code: string, submittedAt: string, rules: RoutingRules): LimitsOf & { rung: Rung; itemVersion: string } => {
  const item = rules.catalogue.byCode(code);
  if (!item && code !== UNDECIDED) throw refuse('community.item-unknown', { item: code });
  const limited = item ?? unclassified.complaint;
  return { ...limitsFor(limited, submittedAt, rules), rung: limited.defaultRung, itemVersion: rules.catalogue.version };
};
