import fc from 'fast-check';
import { receivedOf } from '../../../test/support/committee.ts';
import { type Act, play, sequences } from '../../../test/support/play.ts';
import type { MediationEvent } from '../published.ts';
import { answerConsent } from './answer-consent/answer-consent.decision.ts';
import { applyConfirmation } from './apply-confirmation/apply-confirmation.decision.ts';
import { appointMediator } from './appoint-mediator/appoint-mediator.decision.ts';
import { askConsent } from './ask-consent/ask-consent.decision.ts';
import { checkPerformance } from './check-performance/check-performance.decision.ts';
import { endMediation } from './end/end-mediation.decision.ts';
import { holdSession } from './hold-session/hold-session.decision.ts';
import type { Mediation } from './mediation.state.ts';
import { Mediations } from './mediations.ts';
import { reachAgreement } from './reach-agreement/reach-agreement.decision.ts';
import { receiveDispute } from './receive-dispute/receive-dispute.decision.ts';
import { reopenMediation } from './reopen/reopen-mediation.decision.ts';
import { sealNote } from './seal-note/seal-note.decision.ts';
import { withdrawMediation } from './withdraw/withdraw-mediation.decision.ts';

const reportId = 'r1';
type MediationAct = Act<Mediation, MediationEvent>;
const dispute = { kind: 'dispute', item: 'NBR-03' } as const;
const consent =
  (party: string, yes: boolean): MediationAct =>
  (at, now) =>
    answerConsent({ reportId, party, consent: yes, how: 'in-person', at }, now);
const end =
  (how: 'agreement' | 'failed' | 'withdrawn'): MediationAct =>
  (at, now) =>
    endMediation({ reportId, how, by: 'm1', at }, now);
const acts: Readonly<Record<string, MediationAct>> = {
  receive: (at, now) => receiveDispute(receivedOf({ ...dispute, at }), true, now),
  receiveBack: (at, now) => receiveDispute(receivedOf({ ...dispute, at, from: 'station' }), true, now),
  askReporter: (at, now) => askConsent({ reportId, who: { kind: 'reporter' }, linkHash: `h-${at}`, at }, now),
  askOther: (at, now) => askConsent({ reportId, who: { kind: 'new', role: 'respondent', name: '乙' }, linkHash: `h-${at}`, at }, now),
  yes1: consent('1', true),
  yes2: consent('2', true),
  yes3: consent('3', true),
  no1: consent('1', false),
  no2: consent('2', false),
  appoint: (at, now) => appointMediator({ reportId, mediator: 'm1', by: 'm1', capacity: 'committee.mediator', at }, now),
  session: (at, now) => holdSession({ reportId, heldAt: at, place: 'committee', by: 'm1', at }, now),
  note: (at, now) => sealNote({ reportId, text: 'x', by: 'm1', at }, now),
  agree: (at, now) =>
    reachAgreement({ reportId, form: 'written', terms: 'x', effectiveFrom: at, confirmationBy: '2099-01-01', by: 'm1', at }, now),
  endAgreed: end('agreement'),
  endFailed: end('failed'),
  endWithdrawn: end('withdrawn'),
  performed: (at, now) => checkPerformance({ reportId, performed: true, at }, now),
  confirm: (at, now) => applyConfirmation({ reportId, at, now: at }, now),
  reopen: (at, now) => reopenMediation({ reportId, times: now.is === 'unknown' ? 1 : now.reopened + 1, dueBy: at, at }, now),
  withdraw: (at, now) => withdrawMediation({ reportId, at }, now),
};

const HAPPY = [
  'receive',
  'askReporter',
  'askOther',
  'yes1',
  'yes2',
  'session',
  'note',
  'agree',
  'endAgreed',
  'performed',
  'confirm',
  'reopen',
];

/** What an independent reader of the log remembers: simpler than the state that decided. */
interface Seen {
  readonly consents: Readonly<Record<string, boolean>>;
  readonly over: boolean;
  readonly agreed: boolean;
  readonly sessions: number;
  readonly notes: number;
}

const START: Seen = { consents: {}, over: true, agreed: false, sessions: 0, notes: 0 };
type Check = (seen: Seen, event: never) => { readonly ok: boolean; readonly next: Partial<Seen> };
type Of<T extends MediationEvent['type']> = Extract<MediationEvent, { type: T }>;

const everybody = ({ consents }: Seen): boolean => Object.keys(consents).length >= 2 && Object.values(consents).every(Boolean);
const round: Check = (seen) => ({ ok: seen.over, next: { over: false, agreed: false, consents: {} } });
const answered =
  (given: boolean): Check =>
  (seen, { data: { party } }: Of<'committee.ConsentGiven'>) => ({
    ok: !seen.over,
    next: { consents: { ...seen.consents, [party]: given } },
  });

const checks: Readonly<Partial<Record<MediationEvent['type'], Check>>> = {
  'committee.DisputeReceived': round,
  'committee.MediationReopened': round,
  'committee.ConsentAsked': (seen, { data: { party } }: Of<'committee.ConsentAsked'>) => ({
    ok: !seen.over && !(party in seen.consents),
    next: { consents: { ...seen.consents, [party]: false } },
  }),
  'committee.ConsentGiven': answered(true),
  'committee.ConsentRefused': answered(false),
  'committee.MediationSessionHeld': (seen, { data: { number } }: Of<'committee.MediationSessionHeld'>) => ({
    ok: everybody(seen) && !seen.over && number === seen.sessions + 1,
    next: { sessions: number },
  }),
  'committee.NoteSealed': (seen, { data: { number } }: Of<'committee.NoteSealed'>) => ({
    ok: !seen.over && number === seen.notes + 1,
    next: { notes: number },
  }),
  'committee.AgreementReached': (seen) => ({
    ok: everybody(seen) && !seen.over && !seen.agreed && seen.sessions > 0,
    next: { agreed: true },
  }),
  'committee.MediationEnded': (seen, { data: { how, routes, noticeOfOtherRoutes } }: Of<'committee.MediationEnded'>) => ({
    ok: !seen.over && (how === 'agreement') === seen.agreed && noticeOfOtherRoutes === !seen.agreed && routes.length > 0 === !seen.agreed,
    next: { over: true },
  }),
};

/** The events that do not fit what was before them. */
const audit = (events: readonly MediationEvent[]): string[] => {
  const wrong: string[] = [];
  events.reduce((seen, event) => {
    const found = checks[event.type]?.(seen, event as never);
    if (found?.ok === false) wrong.push(event.type);
    return { ...seen, ...found?.next };
  }, START);
  return wrong;
};

const stream = { id: reportId, stream: 'mediation-r1', acts };
const any = sequences(Object.keys(acts), HAPPY);

describe('any order of commands on a mediation', () => {
  it('holds no session before every consent, ends once, tells the other routes, records each command once', async () => {
    const seen = new Map<string, number>();
    await fc.assert(
      fc.asyncProperty(any, async (names) => {
        const { events, doubled } = await play(stream, names, (tools) => new Mediations(tools));
        expect(doubled).toEqual([]);
        expect(audit(events)).toEqual([]);
        for (const { type } of events) seen.set(type, (seen.get(type) ?? 0) + 1);
      }),
      { numRuns: 300 },
    );
    // A run that never gets that far would prove nothing.
    for (const type of ['MediationSessionHeld', 'AgreementReached', 'ConsentRefused', 'MediationReopened', 'NoteSealed'])
      expect(seen.get(`committee.${type}`) ?? 0).toBeGreaterThan(10);
  });

  it('is found out by the audit when a session comes too early', () => {
    const session = {
      type: 'committee.MediationSessionHeld',
      data: { reportId, number: 1, heldAt: 'x', place: 'online', at: 'x' },
    } as const;
    expect(audit([{ type: 'committee.DisputeReceived', data: receivedOf(dispute) }, session])).toEqual(['committee.MediationSessionHeld']);
  });
});
