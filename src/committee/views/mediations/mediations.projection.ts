import type { ReportKind, Residency } from '#community/published';
import { type AnyEvent, type Recorded, present } from '#libs/eventing';
import { type Folds, projection } from '#libs/projections';
import rules from '../../mediation/mediation-rules.json' with { type: 'json' };
import type { MediationEvent } from '../../published.ts';

export type MediationStatus = 'received' | 'consent-asked' | 'consented' | 'refused' | 'in-session' | 'agreed' | 'ended' | 'withdrawn';

export interface PartyLine {
  readonly party: string;
  readonly consent: 'asked' | 'given' | 'refused';
}

/** One mediation in the list. Neither names nor words: those are on its page. */
export interface MediationRow {
  readonly id: string;
  readonly community: string;
  readonly kind: ReportKind;
  readonly item: string;
  readonly status: MediationStatus;
  readonly open: boolean;
  readonly dueBy: string;
  readonly firstDueBy: string;
  readonly firstContactBy: string;
  readonly grid?: string;
  readonly courtyard?: string;
  readonly mediator?: string;
  readonly parties: readonly PartyLine[];
  readonly sessions: number;
  /** The parties met in this round. */
  readonly met: boolean;
  readonly residency: Residency;
  readonly sensitive: boolean;
  readonly from: 'resident' | 'station';
  readonly submittedAt: string;
  readonly reopened: number;
  readonly revision: number;
}

type Event<T extends MediationEvent['type']> = Extract<Recorded<MediationEvent>, { type: T }>;

/** Where a mediation that goes on stands: everybody asked and agreed comes before the talks. */
const going = (row: Pick<MediationRow, 'parties' | 'met'>): MediationStatus => {
  if (row.parties.length === 0) return 'received';
  const all = row.parties.length >= rules.leastParties.value && row.parties.every((p) => p.consent === 'given');
  if (!all) return 'consent-asked';
  return row.met ? 'in-session' : 'consented';
};

const set =
  <E extends Recorded<MediationEvent>>(change: (row: MediationRow, event: E) => Partial<MediationRow>) =>
  (row: MediationRow | undefined, event: E): MediationRow | undefined =>
    row && { ...row, ...change(row, event), revision: event.revision };

/** A step of the talks: the state follows from consents and sessions while the mediation goes on. */
const step = <E extends Recorded<MediationEvent>>(change: (row: MediationRow, event: E) => Partial<MediationRow>) =>
  set<E>((row, event) => {
    const next = { ...row, ...change(row, event) };
    return next.open && next.status !== 'agreed' ? { ...next, status: going(next) } : next;
  });

const answered = (consent: PartyLine['consent']) =>
  step<Event<'committee.ConsentGiven' | 'committee.ConsentRefused'>>((row, { data }) => ({
    parties: row.parties.map((p) => (p.party === data.party ? { ...p, consent } : p)),
  }));

/** What a new round keeps of before: who leads, what was numbered, the first promises. */
const kept = (row: MediationRow | undefined, { promise }: Event<'committee.DisputeReceived'>['data']) => {
  const fresh = { mediator: undefined, firstDueBy: promise.dueBy, firstContactBy: promise.firstContactBy, sessions: 0, reopened: 0 };
  const { mediator, firstDueBy, firstContactBy, sessions, reopened } = row ?? fresh;
  return { ...present({ mediator }), firstDueBy, firstContactBy, sessions, reopened };
};

const received = (row: MediationRow | undefined, event: Event<'committee.DisputeReceived'>): MediationRow => {
  const { data } = event;
  return {
    id: data.reportId,
    community: event.community,
    kind: data.kind,
    item: data.item,
    status: 'received',
    open: true,
    dueBy: data.promise.dueBy,
    ...present({ grid: data.place?.grid, courtyard: data.place?.courtyard }),
    ...kept(row, data),
    parties: [],
    met: false,
    residency: data.residency,
    sensitive: data.sensitive,
    from: data.from,
    submittedAt: data.submittedAt,
    revision: event.revision,
  };
};

const endStatus = (how: Event<'committee.MediationEnded'>['data']['how']): MediationStatus => {
  if (how === 'refused' || how === 'withdrawn') return how;
  return 'ended';
};

/** How a mediation's own events shape its row; its page starts from the same row. */
export const mediationFolds: Folds<MediationRow, MediationEvent> = {
  'committee.DisputeReceived': received,
  'committee.ConsentAsked': step((row, { data }) => ({
    parties: row.parties.some((p) => p.party === data.party) ? row.parties : [...row.parties, { party: data.party, consent: 'asked' }],
  })),
  'committee.ConsentLinkRenewed': set(() => ({})),
  'committee.ConsentGiven': answered('given'),
  'committee.ConsentRefused': answered('refused'),
  'committee.MediatorAppointed': set((_, { data }) => ({ mediator: data.mediator })),
  'committee.MediationSessionHeld': step((_, { data }) => ({ sessions: data.number, met: true })),
  'committee.NoteSealed': set(() => ({})),
  'committee.AgreementReached': set(() => ({ status: 'agreed' })),
  'committee.MediationEnded': set((_, { data }) => ({ status: endStatus(data.how), open: false })),
  'committee.MediationReopened': set((_, { data }) => ({
    status: 'received',
    open: true,
    parties: [],
    met: false,
    dueBy: data.dueBy,
    reopened: data.times,
  })),
  'committee.PerformanceChecked': set(() => ({})),
  'committee.ConfirmationApplied': set(() => ({})),
};

/** The fold of any mediation event on a row. */
export const foldRow = (row: MediationRow | undefined, event: Recorded<MediationEvent>, id: string): MediationRow | undefined =>
  (mediationFolds[event.type] as (row: MediationRow | undefined, event: AnyEvent, id: string) => MediationRow | undefined)(row, event, id);

export const mediations = projection<MediationRow, MediationEvent>(
  {
    name: 'committee-mediations',
    version: 1,
    indexes: [
      ['community', 'dueBy'],
      ['community', 'submittedAt'],
      ['community', 'open', 'dueBy'],
      ['community', 'open', 'submittedAt'],
      ['community', 'status', 'dueBy'],
      ['community', 'grid', 'dueBy'],
      ['community', 'mediator', 'dueBy'],
    ],
    key: (event) => event.data.reportId,
  },
  mediationFolds,
);
