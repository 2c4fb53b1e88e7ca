import type { CommitteeEvent } from '#committee/published';
import { type AnyEvent, present, type Recorded } from '#libs/eventing';
import type { ResidentsEvent, SubmissionEvent } from '#residents/published';
import { deskOf, levelOf } from '../../case/posts.ts';
import { isDirectorOnly, isFacilityItem, unitPolicy } from '../../policy/policy.ts';
import type { StationEvent } from '../../published.ts';
import type { Row, Status } from './row.doc.ts';

export type Seen = ResidentsEvent | StationEvent | CommitteeEvent;
type Of<T extends Seen['type']> = Recorded<Extract<Seen, { type: T }>>;
type Heard =
  | StationEvent['type']
  | 'residents.ReportSupplemented'
  | 'residents.ReportSupported'
  | 'committee.CaseReceived'
  | 'committee.DisputeReceived';
type Changes = { readonly [T in Heard]: (row: Row, event: Of<T>) => Row };

const without = <K extends keyof Row>(row: Row, ...keys: readonly K[]): Row => {
  const rest: Partial<Row> = { ...row };
  for (const key of keys) delete rest[key];
  return rest as Row;
};

const earlier = (a: string, b: string): string => (a < b ? a : b);

const statusOf = (row: Row): Status => {
  if (row.is === 'closed' || row.is === 'withdrawn' || row.is === 'with-committee') return row.is;
  const signs: readonly [boolean, Status][] = [
    [row.pausedSince !== undefined, 'paused'],
    [row.handoverTo !== undefined, 'handed-over'],
    [row.referrals.some((r) => r.open), 'escalated'],
    [row.answered, 'answered'],
    [row.waitsAgain, 'reopened'],
    [row.officer !== undefined, 'taken'],
  ];
  return signs.find(([shows]) => shows)?.[1] ?? 'received';
};

const atTheCounter = (row: Row): boolean =>
  row.desk === 'front' || row.grid === undefined || row.item === 'undecided' || row.handoverTo === 'window';

/** In whose list it stands. What is the director's alone stands in nobody else's, so that no list has to leave it out. */
const listsOf = (row: Row): Pick<Row, 'scope' | 'counter' | 'facility' | 'police' | 'directorOnly' | 'holder'> => {
  const holder = row.officer ?? 'nobody';
  if (isDirectorOnly(row.item)) return { scope: 'director', counter: false, facility: false, police: false, directorOnly: true, holder };
  return {
    scope: row.grid ?? 'unplaced',
    counter: atTheCounter(row),
    facility: isFacilityItem(row.item) || row.desk === 'facility',
    police: row.kind !== 'dispute' && row.referrals.some((r) => r.police),
    directorOnly: false,
    holder,
  };
};

/** Computes what follows from the rest, so that it can never contradict it. */
const settled = (row: Row, open: boolean): Row => ({
  ...row,
  ...listsOf(row),
  status: statusOf(row),
  open,
  running: open && row.pausedSince === undefined,
  level: row.referrals.findLast((r) => r.open)?.level ?? row.homeLevel,
});

type Facts = Pick<
  Of<'station.CaseReceived'>['data'],
  'reportId' | 'kind' | 'item' | 'promise' | 'place' | 'residency' | 'submittedAt' | 'sensitive' | 'urgent' | 'desk' | 'level'
>;

const begun = (facts: Facts): Row => ({
  id: facts.reportId,
  is: 'elsewhere',
  status: 'received',
  open: false,
  running: false,
  kind: facts.kind,
  item: facts.item,
  dueBy: facts.promise.dueBy,
  firstDueBy: facts.promise.dueBy,
  firstContactBy: facts.promise.firstContactBy,
  ...present({ grid: facts.place?.grid, courtyard: facts.place?.courtyard }),
  scope: 'unplaced',
  counter: false,
  facility: false,
  police: false,
  directorOnly: false,
  holder: 'nobody',
  handed: false,
  desk: facts.desk,
  level: facts.level,
  homeLevel: facts.level,
  urgent: facts.urgent,
  sensitive: facts.sensitive,
  residency: facts.residency,
  channel: 'web',
  proxy: false,
  supports: 0,
  newWords: false,
  reopened: 0,
  waitsAgain: false,
  answered: false,
  referrals: [],
  submittedAt: facts.submittedAt,
  revision: -1,
});

/** Said to the house, to whichever side: the station's row waits without a community until the station receives it. */
export const rowOfSubmission = ({ data, sealed }: Recorded<SubmissionEvent>): Row => ({
  ...begun({ ...data, desk: data.owner.desk, level: data.owner.level }),
  channel: data.channel,
  proxy: data.proxy,
  ...(sealed ? { said: sealed } : {}),
});

const received = (row: Row, { data, community }: Of<'station.CaseReceived'>): Row => ({
  ...row,
  community,
  is: 'here',
  item: data.item,
  desk: data.desk,
  homeLevel: data.level,
  urgent: row.urgent || data.urgent,
  sensitive: data.sensitive,
  answered: false,
  dueBy: row.is === 'with-committee' ? earlier(row.dueBy, data.promise.dueBy) : data.promise.dueBy,
});

/** A person at the station has acted: new words are heard, a re-opened case is no longer waiting. */
const acted = (row: Row): Row => ({ ...row, newWords: false, waitsAgain: false });

const referralDone = (row: Row, id: string): Row => ({
  ...row,
  referrals: row.referrals.map((r) => (r.id === id ? { ...r, open: false } : r)),
});

const changes: Changes = {
  'residents.ReportSupplemented': (row) => ({ ...row, newWords: true }),
  'residents.ReportSupported': (row, { data }) => ({ ...row, supports: data.count }),
  'committee.CaseReceived': (row) => row,
  'committee.DisputeReceived': (row) => row,
  'station.CaseReceived': received,
  'station.CaseTaken': (row, { data }) => ({
    ...acted(row),
    officer: data.officer,
    handed: false,
    desk: deskOf(data.post, row.desk),
    homeLevel: levelOf(data.post, row.homeLevel),
  }),
  'station.ResidentContacted': (row, { data }) => ({ ...acted(row), contactedAt: row.contactedAt ?? data.at }),
  'station.CaseReclassified': (row, { data }) => ({
    ...acted(row),
    item: data.to,
    dueBy: row.reopened > 0 ? row.dueBy : earlier(row.dueBy, data.promise.dueBy),
  }),
  'station.CaseHandedOver': (row, { data }) => ({ ...row, handoverTo: data.to }),
  'station.HandoverAccepted': (row, { data }) => ({
    ...acted(without(row, 'handoverTo')),
    officer: data.by,
    handed: true,
    desk: deskOf(data.post, row.desk),
    homeLevel: levelOf(data.post, row.homeLevel),
  }),
  'station.HandoverReturned': (row) => without(row, 'handoverTo'),
  'station.CaseReferredToCommittee': (row, { data }) =>
    data.how === 'joint' ? acted(row) : { ...acted(without(row, 'handoverTo', 'pausedSince')), is: 'with-committee' },
  'station.CaseEscalated': (row, { data }) => ({
    ...acted(row),
    referrals: [...row.referrals, { id: data.referralId, level: unitPolicy(data.to).level, open: true, police: data.to === 'police' }],
  }),
  'station.AnswerReceived': (row, { data }) => referralDone(row, data.referralId),
  'station.ReferralCameBack': (row, { data }) => referralDone(row, data.referralId),
  'station.LimitExtended': (row, { data }) => ({ ...row, dueBy: data.dueBy }),
  'station.ClockPaused': (row, { data }) => ({ ...row, pausedSince: data.at }),
  'station.ClockResumed': (row, { data }) => ({ ...without(row, 'pausedSince'), dueBy: data.dueBy }),
  'station.AnswerGiven': (row, { data }) => ({ ...acted(row), answered: true, contactedAt: row.contactedAt ?? data.at }),
  'station.CaseSplit': acted,
  'station.CaseClosed': (row) => ({ ...acted(without(row, 'handoverTo')), is: 'closed' }),
  'station.CaseReopened': (row, { data }) => ({
    ...without(row, 'handoverTo', 'pausedSince'),
    is: 'here',
    answered: false,
    reopened: data.times,
    waitsAgain: true,
    dueBy: data.dueBy,
  }),
  'station.CaseWithdrawn': (row) => ({ ...without(row, 'handoverTo', 'pausedSince'), is: 'withdrawn' }),
};

const COMMITTEE_HAS_IT: readonly string[] = ['committee.CaseReceived', 'committee.DisputeReceived'];

/** Passed on as a whole, it stays the station's until the committee has received it: somebody has it at every instant. */
const isOpen = (row: Row, type: string): boolean =>
  row.is === 'here' || (row.is === 'with-committee' && (row.open ? !COMMITTEE_HAS_IT.includes(type) : false));

/** A row for a matter whose submission was never seen here. */
export const rowOfReceived = ({ data }: Of<'station.CaseReceived'>): Row => begun(data);

/** The row after an event; untouched by events that it does not hear. */
export const rowAfter = <R extends Row>(row: R, event: Recorded<AnyEvent>): R => {
  const change = (changes as Partial<Record<string, (row: Row, event: Recorded<AnyEvent>) => Row>>)[event.type];
  if (!change) return row;
  const changed = change(row, event);
  const open = isOpen({ ...changed, open: row.open }, event.type);
  // A change spreads the row that it was given: what a larger document has beside the row stays.
  return settled({ ...changed, revision: event.type.startsWith('station.') ? event.revision : row.revision }, open) as R;
};
