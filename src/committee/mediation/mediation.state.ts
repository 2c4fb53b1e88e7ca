import type { ReportKind } from '#community/published';
import type { MediationEnd, MediationEvent } from '../published.ts';

export type Consent = 'asked' | 'given' | 'refused';

export interface Party {
  readonly party: string;
  readonly linkHash: string;
  readonly consent: Consent;
}

export interface KnownMediation {
  /** `agreed`: there is an agreement, the mediation is still to be ended. */
  readonly is: 'open' | 'agreed' | 'ended';
  /** How the last round ended. */
  readonly how?: MediationEnd;
  readonly item: string;
  readonly kind: ReportKind;
  /** Who was asked in this round; the reporter is party 1. */
  readonly parties: readonly Party[];
  /** Number of the last party that was ever asked. */
  readonly lastParty: number;
  /** When the last consent was given. */
  readonly consentedAt?: string;
  readonly mediator?: string;
  readonly sessions: number;
  readonly lastSession?: string;
  /** In this round. */
  readonly met: boolean;
  readonly notes: number;
  readonly agreement?: { readonly form: 'written' | 'oral'; readonly confirmationBy: string };
  readonly performed?: boolean;
  readonly confirmed: boolean;
  readonly reopened: number;
}

/** The smallest state that the decisions about a mediation need. */
export type Mediation = { readonly is: 'unknown' } | KnownMediation;

/** A new round begins with nobody asked; what was numbered goes on counting. */
const round = (now: Mediation, { item, kind }: Pick<KnownMediation, 'item' | 'kind'>): KnownMediation => ({
  sessions: 0,
  notes: 0,
  lastParty: 0,
  confirmed: false,
  reopened: 0,
  ...(now.is === 'unknown' ? {} : now),
  is: 'open',
  item,
  kind,
  parties: [],
  met: false,
});

const known = (now: Mediation, change: (now: KnownMediation) => Partial<KnownMediation>): Mediation =>
  now.is === 'unknown' ? now : { ...now, ...change(now) };

const party = (now: Mediation, id: string, change: Partial<Party>): Mediation =>
  known(now, (m) => ({ parties: m.parties.map((p) => (p.party === id ? { ...p, ...change } : p)) }));

type Of<T extends MediationEvent['type']> = Extract<MediationEvent, { type: T }>['data'];

const asked = (now: Mediation, { party: id, linkHash }: Of<'committee.ConsentAsked'>): Mediation =>
  known(now, (m) => ({
    parties: [...m.parties, { party: id, linkHash, consent: 'asked' }],
    lastParty: Math.max(m.lastParty, Number(id)),
  }));

const agreement = (now: Mediation, { form, confirmationBy }: Of<'committee.AgreementReached'>): Mediation => {
  if (now.is === 'unknown') return now;
  const { performed: _, ...rest } = now;
  return { ...rest, is: 'agreed', agreement: { form, confirmationBy }, confirmed: false };
};

const ASKING = [
  'committee.DisputeReceived',
  'committee.MediationReopened',
  'committee.ConsentAsked',
  'committee.ConsentLinkRenewed',
  'committee.ConsentGiven',
  'committee.ConsentRefused',
] as const;
type Asking = Extract<MediationEvent, { type: (typeof ASKING)[number] }>;
type Talking = Exclude<MediationEvent, Asking>;

/** A round begins, and everybody is asked. */
const evolveAsking = (now: Mediation, event: Asking): Mediation => {
  switch (event.type) {
    case 'committee.DisputeReceived':
      return round(now, event.data);
    case 'committee.MediationReopened':
      return now.is === 'unknown' ? now : { ...round(now, now), reopened: event.data.times };
    case 'committee.ConsentAsked':
      return asked(now, event.data);
    case 'committee.ConsentLinkRenewed':
      return party(now, event.data.party, { linkHash: event.data.linkHash });
    case 'committee.ConsentGiven':
      return party(
        known(now, () => ({ consentedAt: event.data.at })),
        event.data.party,
        { consent: 'given' },
      );
    case 'committee.ConsentRefused':
      return party(now, event.data.party, { consent: 'refused' });
  }
};

/** The talks, their end, and what comes after. */
const evolveTalks = (now: Mediation, event: Talking): Mediation => {
  switch (event.type) {
    case 'committee.MediatorAppointed':
      return known(now, () => ({ mediator: event.data.mediator }));
    case 'committee.MediationSessionHeld':
      return known(now, () => ({ sessions: event.data.number, lastSession: event.data.heldAt, met: true }));
    case 'committee.NoteSealed':
      return known(now, () => ({ notes: event.data.number }));
    case 'committee.AgreementReached':
      return agreement(now, event.data);
    case 'committee.MediationEnded':
      return known(now, () => ({ is: 'ended', how: event.data.how }));
    case 'committee.PerformanceChecked':
      return known(now, () => ({ performed: event.data.performed }));
    case 'committee.ConfirmationApplied':
      return known(now, () => ({ confirmed: true }));
  }
};

const isAsking = (event: MediationEvent): event is Asking => (ASKING as readonly string[]).includes(event.type);

const evolve = (now: Mediation, event: MediationEvent): Mediation => (isAsking(event) ? evolveAsking(now, event) : evolveTalks(now, event));

/**
 * How a `mediation-<id>` stream is folded, and whose key seals what: notes have a key of their own, names and terms another;
 * only the notice at the end opens with the report's key, because the reporter reads it (人民调解法 Art 15, 26).
 */
export const mediationKind = {
  prefix: 'mediation',
  initial: { is: 'unknown' } as Mediation,
  evolve,
  subject: (id: string, type: string): string => {
    if (type === 'committee.NoteSealed') return `mediation-notes-${id}`;
    return type === 'committee.MediationEnded' ? id : `mediation-${id}`;
  },
};
