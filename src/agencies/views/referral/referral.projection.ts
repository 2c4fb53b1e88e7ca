import type { Recorded } from '#libs/eventing';
import { projection } from '#libs/projections';
import type { StationEvent } from '#station/published';
import type { AgenciesEvent } from '../../published.ts';
import type { ReferralDoc, ReferralStatus, Step } from './referral.doc.ts';

type Escalated = Extract<StationEvent, { type: 'station.CaseEscalated' }>;
type Seen = AgenciesEvent | Escalated;
type Received = Extract<AgenciesEvent, { type: 'agencies.ReferralReceived' }>;
type Done = Exclude<AgenciesEvent, Received>;

const WHAT: Readonly<Record<Done['type'], string>> = {
  'agencies.ReferralTaken': 'referral-taken',
  'agencies.ReferralReturned': 'referral-returned',
  'agencies.ReferralAnswered': 'referral-answered',
  'agencies.ReferralWithdrawn': 'referral-withdrawn',
};

const passedOn = (event: Recorded<Escalated>): Step => ({
  at: event.data.at,
  what: 'case-escalated',
  room: 'station',
  details: { to: event.data.to, number: event.data.number, warm: event.data.warm },
  ...(event.sealed ? { sealed: event.sealed } : {}),
});

/** The station has passed it on: the reasons come with it, a moment before it is received. */
const passed = (_: ReferralDoc | undefined, event: Recorded<Escalated>): ReferralDoc => {
  const { data, community, sealed } = event;
  return {
    id: data.referralId,
    community,
    reportId: data.reportId,
    unit: data.to,
    item: data.item,
    ...(data.place === undefined ? {} : { place: data.place }),
    submittedAt: data.submittedAt,
    answerBy: data.answerBy,
    dueBy: data.dueBy,
    returnTo: data.returnTo,
    at: data.at,
    ...(sealed ? { passing: sealed } : {}),
    history: [passedOn(event)],
    revision: -1,
  };
};

const received = (doc: ReferralDoc | undefined, { data, community, revision }: Recorded<Received>): ReferralDoc => ({
  history: [],
  ...doc,
  id: data.referralId,
  community,
  reportId: data.reportId,
  unit: data.unit,
  item: data.item,
  ...(data.place === undefined ? {} : { place: data.place }),
  status: 'sent',
  open: true,
  submittedAt: data.submittedAt,
  answerBy: data.answerBy,
  dueBy: data.dueBy,
  returnTo: data.returnTo,
  at: data.at,
  revision,
});

const done =
  (status: ReferralStatus) =>
  (doc: ReferralDoc | undefined, event: Recorded<Done>): ReferralDoc | undefined =>
    doc && {
      ...doc,
      status,
      open: status === 'taken',
      ...('by' in event.data ? { takenBy: event.data.by } : {}),
      history: [
        ...doc.history,
        {
          at: event.data.at,
          what: WHAT[event.type],
          room: 'agencies',
          details: { unit: event.data.unit, ...('kind' in event.data ? { kind: event.data.kind } : {}) },
          ...(event.sealed ? { sealed: event.sealed } : {}),
        },
      ],
      revision: event.revision,
    };

/** One document per time that a case was passed to a body outside. */
export const referral = projection<ReferralDoc, Seen>(
  {
    name: 'agencies-referral',
    version: 2,
    indexes: [
      ['community', 'unit', 'open', 'answerBy'],
      ['community', 'unit', 'status', 'answerBy'],
    ],
    key: (event) => event.data.referralId,
  },
  {
    'station.CaseEscalated': passed,
    'agencies.ReferralReceived': received,
    'agencies.ReferralTaken': done('taken'),
    'agencies.ReferralReturned': done('returned'),
    'agencies.ReferralAnswered': done('answered'),
    'agencies.ReferralWithdrawn': done('withdrawn'),
  },
);
