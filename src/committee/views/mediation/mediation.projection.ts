import type { Place, Rule } from '#community/published';
import { type Recorded, type SealedBox, present } from '#libs/eventing';
import { projection } from '#libs/projections';
import type { MediationEnd, MediationEvent, OtherRoute, PartyRole } from '../../published.ts';
import { added, type Entry, entry, type Facts } from '../entry.ts';
import { foldRow, type MediationRow, type PartyLine } from '../mediations/mediations.projection.ts';
import { firstPromises, kept, type PromiseLine, promised } from '../promises.ts';

/** Somebody who was asked; the name stays sealed until a mediator reads it. */
export interface Asked {
  readonly party: string;
  readonly position: number;
  readonly role: PartyRole;
  /** Of the party's newest link. */
  readonly linkHash: string;
  readonly how?: 'link' | 'in-person';
  readonly sealed?: SealedBox;
}

export interface SessionLine {
  readonly position: number;
  readonly number: number;
  readonly heldAt: string;
  readonly place: string;
}

export interface NoteLine {
  readonly position: number;
  readonly number: number;
  readonly at: string;
  readonly sealed?: SealedBox;
}

export interface AgreementLine {
  readonly at: string;
  readonly form: 'written' | 'oral';
  readonly effectiveFrom: string;
  readonly performBy?: string;
  readonly confirmationBy: string;
  readonly performed?: boolean;
  readonly confirmedAt?: string;
  readonly sealed?: SealedBox;
}

/** A mediation with all that happened in it. */
export interface MediationDoc extends MediationRow {
  readonly rule: Rule;
  readonly place?: Place;
  readonly asked: readonly Asked[];
  readonly held: readonly SessionLine[];
  readonly notes: readonly NoteLine[];
  readonly agreement?: AgreementLine;
  readonly end?: { readonly at: string; readonly how: MediationEnd; readonly routes: readonly OtherRoute[]; readonly sealed?: SealedBox };
  readonly promises: readonly PromiseLine[];
  readonly history: readonly Entry[];
}

type Event = Recorded<MediationEvent>;
const sealed = (event: Event): { sealed?: SealedBox } => present({ sealed: event.sealed });

/** The row as the list has it, the page's own part, and a line of history without words. */
const step =
  <E extends Event>(change: (doc: MediationDoc, event: E) => Partial<MediationDoc>, details?: (event: E) => Facts) =>
  (doc: MediationDoc | undefined, event: E, id: string): MediationDoc | undefined => {
    if (!doc) return undefined;
    const row = foldRow(doc, event, id) as MediationDoc;
    return { ...row, ...change(doc, event), history: added(doc.history, entry(event, details?.(event))) };
  };

const received = (
  doc: MediationDoc | undefined,
  event: Extract<Event, { type: 'committee.DisputeReceived' }>,
  id: string,
): MediationDoc => {
  const { rule, place, promise, submittedAt, from } = event.data;
  const before = doc ?? { held: [], notes: [], promises: firstPromises(promise, submittedAt), history: [] };
  return {
    ...(foldRow(doc, event, id) as MediationRow),
    rule,
    ...present({ place, agreement: doc?.agreement }),
    asked: [],
    held: before.held,
    notes: before.notes,
    promises: before.promises,
    history: added(before.history, entry(event, { from })),
  };
};

const consent = step<Extract<Event, { type: 'committee.ConsentGiven' | 'committee.ConsentRefused' }>>(
  (doc, { data }) => ({ asked: doc.asked.map((a) => (a.party === data.party ? { ...a, how: data.how } : a)) }),
  (e) => ({ party: e.data.party }),
);

export const mediation = projection<MediationDoc, MediationEvent>(
  { name: 'committee-mediation', version: 1, indexes: [], key: (event) => event.data.reportId },
  {
    'committee.DisputeReceived': received,
    'committee.ConsentAsked': step(
      (doc, event) => {
        const { party, role, linkHash, at } = event.data;
        return {
          asked: added(doc.asked, { party, position: event.position, role, linkHash, ...sealed(event) }),
          promises: kept(doc.promises, 'contact', at),
        };
      },
      (e) => ({ party: e.data.party }),
    ),
    'committee.ConsentLinkRenewed': step(
      (doc, { data }) => ({ asked: doc.asked.map((a) => (a.party === data.party ? { ...a, linkHash: data.linkHash } : a)) }),
      (e) => ({ party: e.data.party }),
    ),
    'committee.ConsentGiven': consent,
    'committee.ConsentRefused': consent,
    'committee.MediatorAppointed': step(() => ({})),
    'committee.MediationSessionHeld': step(
      (doc, { data, position }) => ({
        held: added(doc.held, { position, number: data.number, heldAt: data.heldAt, place: data.place }),
      }),
      (e) => ({ number: e.data.number }),
    ),
    'committee.NoteSealed': step(
      (doc, event) => ({
        notes: added(doc.notes, { position: event.position, number: event.data.number, at: event.data.at, ...sealed(event) }),
      }),
      (e) => ({ number: e.data.number }),
    ),
    'committee.AgreementReached': step(
      (_, event) => {
        const { reportId: _r, ...terms } = event.data;
        return { agreement: { ...terms, ...sealed(event) } };
      },
      (e) => ({ form: e.data.form }),
    ),
    'committee.MediationEnded': step(
      (doc, event) => ({
        end: { at: event.data.at, how: event.data.how, routes: event.data.routes, ...sealed(event) },
        promises: kept(doc.promises, 'due', event.data.at),
      }),
      (e) => ({ how: e.data.how }),
    ),
    'committee.MediationReopened': step(
      (doc, { data }) => ({ asked: [], promises: promised(doc.promises, { what: 'reopened', by: data.dueBy, at: data.at }) }),
      (e) => ({ times: e.data.times }),
    ),
    'committee.PerformanceChecked': step(
      (doc, { data }) => (doc.agreement ? { agreement: { ...doc.agreement, performed: data.performed } } : {}),
      (e) => ({ performed: e.data.performed }),
    ),
    'committee.ConfirmationApplied': step((doc, { data }) =>
      doc.agreement ? { agreement: { ...doc.agreement, confirmedAt: data.at } } : {},
    ),
  },
);

/** A party as the page shows it: who was asked, and what the answer was. */
export const consentOf = (doc: MediationDoc, party: string): PartyLine['consent'] =>
  doc.parties.find((p) => p.party === party)?.consent ?? 'asked';
