import type { AnyEvent } from '#libs/eventing';
import { folding } from '../../../../libs/projections/testing/folding.ts';
import { elsewhere, lodged, OTHER, record } from '../../case/testing/recording.ts';
import {
  AT,
  answerGiven,
  closed,
  escalatedToStreet,
  handedOver,
  PROMISE,
  paused,
  REPORT,
  received,
  stranger,
  SUBMITTED,
  taken,
} from '../../case/testing/samples.ts';
import type { CaseDoc } from './case.doc.ts';
import { stationCase } from './case.projection.ts';

const docs = (...events: readonly AnyEvent[]): Readonly<Record<string, CaseDoc>> =>
  folding(stationCase)
    .givenEvents(...record(...events))
    .docs<CaseDoc>();

const page = (...events: readonly AnyEvent[]): CaseDoc => {
  const all = docs(lodged(), received(), elsewhere(lodged()), elsewhere(received()), ...events);
  expect(all[OTHER]?.history).toHaveLength(2);
  return all[REPORT] as CaseDoc;
};
const step = (type: string, data: object = {}, seal?: object): AnyEvent => ({
  type,
  data: { reportId: REPORT, at: AT, ...data },
  ...(seal ? { seal } : {}),
});
const whats = (doc: CaseDoc): string[] => doc.history.map(({ what }) => what);
const referral = { referralId: `${REPORT}-1`, unit: 'street' };

describe('the page of a case', () => {
  it('begins with what was said and promised', () => {
    const doc = page();
    expect(doc.promises).toEqual([
      { what: 'first-contact', by: PROMISE.firstContactBy, at: SUBMITTED },
      { what: 'due', by: PROMISE.dueBy, at: SUBMITTED },
    ]);
    expect(whats(doc)).toEqual(['complaint-lodged', 'case-received']);
    // The words (and the contact in the same box) stand on the page once, not in its history too.
    expect([doc.said?.box, doc.history[0]?.sealed, doc.history[0]?.by]).toEqual(['sealed 1', undefined, undefined]);
  });

  it('that was split names its parts, and a part the whole (A-58)', () => {
    const split = (...numbers: number[]): AnyEvent =>
      step(
        'station.CaseSplit',
        { parts: numbers.map((number) => ({ reportId: `p${number}`, number, kind: 'complaint' })) },
        { matters: [] },
      );
    const doc = page(split(2, 3), split(4));
    expect(doc.split).toEqual([2, 3, 4].map((number) => ({ reportId: `p${number}`, number })));
    expect(doc.history.slice(2).map(({ what, details }) => [what, details])).toEqual([
      ['case-split', { parts: 2 }],
      ['case-split', { parts: 1 }],
    ]);
    expect(doc.splitFrom).toBeUndefined();
    const part = docs(lodged({ splitFrom: OTHER }), received())[REPORT];
    expect([part?.splitFrom, part?.history[0]?.details]).toEqual([OTHER, { channel: 'phone', proxy: false, part: true }]);
  });

  it('keeps every promise beside the first, and says which were kept', () => {
    const doc = page(
      step('station.ResidentContacted', { means: 'phone', first: true }),
      step(
        'station.CaseReclassified',
        { from: 'ENV-01', to: 'ENV-02', promise: { ...PROMISE, dueBy: '2026-11-25T18:00:00+08:00' } },
        { reason: 'r' },
      ),
      step('station.LimitExtended', { reason: 'complex', dueBy: '2026-11-27T18:00:00+08:00', before: PROMISE.dueBy }, { told: 't' }),
      paused(),
      step('station.ClockResumed', { dueBy: '2026-11-28T18:00:00+08:00', before: '2026-11-27T18:00:00+08:00' }),
      answerGiven,
      closed,
      step('station.CaseReopened', { times: 1, dueBy: '2026-12-01T18:00:00+08:00' }),
    );
    expect(doc.promises.map(({ what, by, keptAt }) => [what, by, keptAt])).toEqual([
      ['first-contact', PROMISE.firstContactBy, AT],
      ['due', PROMISE.dueBy, AT],
      ['reclassified', '2026-11-25T18:00:00+08:00', AT],
      ['extended', '2026-11-27T18:00:00+08:00', AT],
      ['resumed', '2026-11-28T18:00:00+08:00', AT],
      ['reopened', '2026-12-01T18:00:00+08:00', undefined],
    ]);
    expect([doc.endedAt, doc.extended, doc.pauses]).toEqual([undefined, true, [{ from: AT, to: AT, reason: 'waiting-for-resident' }]]);
  });

  it('follows what was passed up, also in the body’s own words', () => {
    expect(page(escalatedToStreet).lines).toEqual([
      { ...referral, number: 1, at: AT, state: 'sent', answerBy: PROMISE.dueBy, warm: false, returnTo: 'officer' },
    ]);
    expect(page(escalatedToStreet, step('agencies.ReferralTaken', referral)).lines[0]?.state).toBe('taken');
    const answered = page(escalatedToStreet, step('agencies.ReferralAnswered', { ...referral, kind: 'approval' }, { text: 'yes' }));
    expect(answered.lines[0]).toMatchObject({ state: 'answered', kind: 'approval', doneAt: AT, sealed: { box: 'sealed 6' } });
    const returned = page(
      escalatedToStreet,
      step('agencies.ReferralReturned', referral, { reason: 'no' }),
      step('station.ReferralCameBack', { ...referral, bounces: 1 }),
    );
    expect([returned.lines[0]?.state, returned.bounces]).toEqual(['returned', 1]);
  });

  it('shows a hand-over while it waits', () => {
    expect(page(taken, handedOver(stranger.account)).handover).toEqual({
      number: 1,
      from: 'acc-officer2',
      to: stranger.account,
      acceptBy: '2026-11-25T18:00:00+08:00',
      at: AT,
    });
    const over = [
      step('station.HandoverAccepted', { number: 1, by: 'b', post: 'p' }),
      step('station.HandoverReturned', { number: 1, to: 'a' }),
      closed,
    ];
    for (const end of over) expect(page(taken, handedOver(stranger.account), end).handover).toBeUndefined();
  });

  it('hears what the resident does after the answer, but not why the resident objects (A.16)', () => {
    const doc = page(
      answerGiven,
      step('residents.AnswerRated', { satisfaction: 'dissatisfied', solved: false }, { comment: 'c' }),
      step('residents.ReportReopened', { side: 'station', times: 1 }, { reason: 'r' }),
      step('residents.ObjectionRaised', { number: 1, dueBy: AT }, { reason: 'the officer shouted' }),
      step('residents.ReportSupported', { count: 9 }),
    );
    expect(doc.rating).toEqual({ satisfaction: 'dissatisfied', solved: false, at: AT });
    expect(doc.history.slice(-3).map(({ what, sealed }) => [what, sealed !== undefined])).toEqual([
      ['answer-rated', true],
      ['report-reopened', true],
      ['objection-raised', false],
    ]);
    expect(doc.supports).toBe(9);
  });

  it('sees the committee’s part of a joint case, and nothing of a mediation but that it was received', () => {
    const mediation = ['ConsentAsked', 'MediationSessionHeld', 'NoteSealed', 'AgreementReached', 'MediationEnded'];
    expect(stationCase.types.filter((type) => type.startsWith('committee.'))).toEqual([
      'committee.CaseReceived',
      'committee.DisputeReceived',
      'committee.AnswerGiven',
      'committee.CaseReferredToStation',
      'committee.CaseClosed',
    ]);
    for (const name of mediation) expect(stationCase.types).not.toContain(`committee.${name}`);
    const joint = page(
      step('committee.CaseReceived'),
      step('committee.AnswerGiven', { outcome: 'explained', means: 'visit' }, { text: 'a' }),
    );
    expect(joint.answers).toEqual([expect.objectContaining({ side: 'committee', outcome: 'explained' })]);
  });

  it('knows nothing of what the committee does with a matter of its own, until it is referred', () => {
    const own = lodged({ owner: { unit: 'committee', desk: 'cases', level: 'committee' } });
    const heard = [step('committee.CaseReceived'), step('committee.AnswerGiven', { outcome: 'solved', means: 'phone' }, { text: 'a' })];
    expect(docs(own, ...heard)[REPORT]?.history.map(({ what }) => what)).toEqual(['complaint-lodged']);
    const referred = docs(
      own,
      ...heard,
      step('committee.CaseReferredToStation', { how: 'whole' }, { reason: 'r' }),
      received({ from: 'committee' }),
    );
    expect(whats(referred[REPORT] as CaseDoc)).toEqual(['complaint-lodged', 'case-referred-to-station', 'case-received']);
  });
});
