import fc from 'fast-check';
import { receivedOf } from '../../../test/support/committee.ts';
import { type Act, play, sequences } from '../../../test/support/play.ts';
import type { CommitteeCaseEvent } from '../published.ts';
import { answerCase } from './answer/answer-committee-case.decision.ts';
import { closeCase } from './close/close-committee-case.decision.ts';
import type { CommitteeCase } from './committee-case.state.ts';
import { CommitteeCases } from './committee-cases.ts';
import { receiveCase } from './receive-case/receive-committee-case.decision.ts';
import { referToStation } from './refer-to-station/refer-to-station.decision.ts';
import { reopenCase } from './reopen/reopen-committee-case.decision.ts';
import { withdrawCase } from './withdraw/withdraw-committee-case.decision.ts';

const reportId = 'r1';
const chair = { by: 'm1', capacity: 'committee.chair', involved: [] };
const acts: Readonly<Record<string, Act<CommitteeCase, CommitteeCaseEvent>>> = {
  receive: (at, now) => receiveCase(receivedOf({ at }), now),
  receiveBack: (at, now) => receiveCase(receivedOf({ at, from: 'station' }), now),
  answer: (at, now) => answerCase({ reportId, outcome: 'solved', text: 'x', means: 'phone', at }, chair, now),
  close: (at, now) => closeCase({ reportId, at }, chair, now),
  joint: (at, now) => referToStation({ reportId, reason: 'x', how: 'joint', at }, now),
  whole: (at, now) => referToStation({ reportId, reason: 'x', how: 'whole', at }, now),
  reopen: (at, now) => reopenCase({ reportId, times: now.is === 'unknown' ? 1 : now.reopened + 1, dueBy: at, at }, now),
  withdraw: (at, now) => withdrawCase({ reportId, at }, now),
};

/** An independent reading of the log, simpler than the state that decided. */
const audit = (events: readonly CommitteeCaseEvent[]): string[] => {
  const wrong: string[] = [];
  let answered = false;
  for (const { type } of events) {
    if (type === 'committee.CaseClosed' && !answered) wrong.push('closed without an answer');
    if (type === 'committee.AnswerGiven') answered = true;
    else if (type !== 'committee.CaseReferredToStation') answered = false;
  }
  return wrong;
};

const stream = { id: reportId, stream: 'committeeCase-r1', acts };
const any = sequences(Object.keys(acts), ['receive', 'answer', 'close', 'reopen', 'answer', 'close']);

describe('any order of commands on a committee case', () => {
  it('never closes without an answer, and records each command once', async () => {
    let closures = 0;
    await fc.assert(
      fc.asyncProperty(any, async (names) => {
        const { events, doubled } = await play(stream, names, (tools) => new CommitteeCases(tools));
        expect(doubled).toEqual([]);
        expect(audit(events)).toEqual([]);
        closures += events.filter((e) => e.type === 'committee.CaseClosed').length;
      }),
      { numRuns: 300 },
    );
    expect(closures).toBeGreaterThan(100);
  });

  it('is found out by the audit when it closes too early', () =>
    expect(
      audit([
        { type: 'committee.CaseReceived', data: receivedOf() },
        { type: 'committee.CaseClosed', data: { reportId, at: 'x' } },
      ]),
    ).toEqual(['closed without an answer']));
});
