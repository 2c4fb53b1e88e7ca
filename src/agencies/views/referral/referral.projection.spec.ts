import type { AnyEvent, Recorded } from '#libs/eventing';
import { folding } from '../../../../libs/projections/testing/folding.ts';
import { recordAll } from '../../../../test/support/views.ts';
import type { ReferralDoc } from './referral.doc.ts';
import { referral } from './referral.projection.ts';

const AT = '2026-11-24T10:00:00.000+08:00';
const facts = { reportId: 'r1', item: 'ENV-01', submittedAt: AT, answerBy: AT, dueBy: AT, returnTo: 'officer', at: AT };
const passed = (n: number): AnyEvent => ({
  type: 'station.CaseEscalated',
  data: { ...facts, referralId: `r1-${n}`, number: n, to: 'street', warm: false },
  seal: { reason: 'r', tried: 't' },
});
const received = (n: number): AnyEvent => ({
  type: 'agencies.ReferralReceived',
  data: { ...facts, referralId: `r1-${n}`, unit: 'street' },
});
const act = (name: string, n: number, more: object = {}, seal?: object): AnyEvent => ({
  type: `agencies.Referral${name}`,
  data: { referralId: `r1-${n}`, reportId: 'r1', unit: 'street', at: AT, ...more },
  ...(seal ? { seal } : {}),
});
const docs = (...events: readonly AnyEvent[]): Readonly<Record<string, ReferralDoc>> => {
  const recorded = recordAll(events, (event) => `referral-${(event.data as { referralId: string }).referralId}`);
  return folding(referral)
    .givenEvents(...(recorded as readonly Recorded[]))
    .docs<ReferralDoc>();
};

describe('a referral as the body sees it', () => {
  it('is there once it was received, with the reasons it came with', () => {
    const before = docs(passed(1))['r1-1'];
    expect([before?.status, before?.open]).toEqual([undefined, undefined]);
    expect(docs(passed(1), received(1))['r1-1']).toMatchObject({
      status: 'sent',
      open: true,
      passing: { box: expect.stringContaining('tried') },
    });
  });

  it('is there although the station’s event was never seen', () =>
    expect(docs(received(1))['r1-1']).toMatchObject({ status: 'sent', open: true, history: [] }));

  it('taken, answered or sent back, changes only itself', () => {
    const all = docs(
      passed(1),
      received(1),
      passed(2),
      received(2),
      act('Taken', 1, { by: 'a' }),
      act('Answered', 1, { kind: 'feedback' }, { text: 'x' }),
    );
    expect(all['r1-1']).toMatchObject({ status: 'answered', open: false, takenBy: 'a' });
    expect(all['r1-1']?.history.map(({ what }) => what)).toEqual(['case-escalated', 'referral-taken', 'referral-answered']);
    expect(all['r1-2']).toMatchObject({ status: 'sent', open: true });
    expect(docs(passed(1), received(1), act('Returned', 1, {}, { reason: 'no' }))['r1-1']).toMatchObject({
      status: 'returned',
      open: false,
    });
    const withdrawn = docs(passed(1), received(1), passed(2), received(2), act('Withdrawn', 1));
    expect(withdrawn['r1-1']).toMatchObject({ status: 'withdrawn', open: false, history: [{}, { what: 'referral-withdrawn' }] });
    expect(withdrawn['r1-2']).toMatchObject({ status: 'sent', open: true });
  });
});
