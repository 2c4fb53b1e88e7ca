import type { AnyEvent, Recorded } from '#libs/eventing';
import { projection } from '#libs/projections';
import type { StationEvent } from '#station/published';
import type { CommitteeEvent } from '../../published.ts';
import { added, type Entry, entry, type Facts } from '../entry.ts';

/** What was done about a report and by whom: what an objection may be about, and who must not review it. */
export interface ActsDoc {
  readonly id: string;
  readonly community: string;
  readonly acts: readonly Entry[];
  /** Accounts that had a part in it. */
  readonly actors: readonly string[];
}

type Seen = StationEvent | CommitteeEvent;

/** The latest are kept: an objection is about what happened last. */
const MOST = 60;

const actorsOf = (doc: ActsDoc | undefined, event: Recorded<Seen>, also: string | undefined): readonly string[] =>
  [...new Set([...(doc?.actors ?? []), event.actor, ...(also === undefined ? [] : [also])])].sort();

/** The review of an objection is not an act on the report itself. */
const isReview = ({ data }: Recorded<Seen>): boolean => 'about' in data && data.about !== undefined;

const act =
  <E extends AnyEvent & Recorded<Seen>>(details?: (event: E) => Facts, also?: (event: E) => string) =>
  (doc: ActsDoc | undefined, event: E, id: string): ActsDoc | undefined => {
    if (isReview(event)) return undefined;
    const acts = added(doc?.acts ?? [], entry(event, details?.(event), true)).slice(-MOST);
    return { id, community: event.community, acts, actors: actorsOf(doc, event, also?.(event)) };
  };

export const actsView = projection<ActsDoc, Seen>(
  { name: 'committee-acts', version: 1, indexes: [], key: (event) => event.data.reportId },
  {
    'station.CaseTaken': act(undefined, (e) => e.data.officer),
    'station.HandoverAccepted': act(undefined, (e) => e.data.by),
    'station.CaseReclassified': act((e) => ({ from: e.data.from, to: e.data.to })),
    'station.CaseEscalated': act((e) => ({ to: e.data.to })),
    'station.CaseReferredToCommittee': act((e) => ({ how: e.data.how })),
    'station.LimitExtended': act((e) => ({ reason: e.data.reason, dueBy: e.data.dueBy })),
    'station.AnswerGiven': act((e) => ({ outcome: e.data.outcome })),
    'station.CaseClosed': act(),
    'committee.AnswerGiven': act((e) => ({ outcome: e.data.outcome })),
    'committee.CaseReferredToStation': act((e) => ({ how: e.data.how })),
    'committee.CaseClosed': act(),
    'committee.MediatorAppointed': act(undefined, (e) => e.data.mediator),
    'committee.MediationEnded': act((e) => ({ how: e.data.how })),
  },
);
