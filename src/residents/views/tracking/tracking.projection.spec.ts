import { isoTime } from '#libs/eventing';
import { folding } from '../../../../libs/projections/testing/folding.ts';
import { FIXED_NOW, recorder } from '../../../../test/support/recorded.ts';
import { AT, REPORT, said } from '../../report/testing/samples.ts';
import type { TrackingDoc } from './tracking.doc.ts';
import { tracking } from './tracking.projection.ts';

const OTHER = '019ab000-0000-7000-8000-000000000002';
const HOUR = 3_600_000;
const later = (hours: number): string => isoTime(FIXED_NOW + hours * HOUR);

const story = (...events: readonly { type: string; data: object }[]): Record<string, TrackingDoc> => {
  const recorded = recorder();
  const other = { type: 'residents.ComplaintLodged', data: { ...said, reportId: OTHER } };
  const all = [{ type: 'residents.ComplaintLodged', data: said }, other, ...events].map((event) => recorded(event as never));
  return folding(tracking)
    .givenEvents(...(all as never[]))
    .docs() as Record<string, TrackingDoc>;
};

const mine = (...events: readonly { type: string; data: object }[]): TrackingDoc => {
  const docs = story(...events);
  // Whatever happens to one report, the other one stays as it was.
  expect(docs[OTHER]?.timeline).toHaveLength(1);
  return docs[REPORT] as TrackingDoc;
};

const event = (type: string, data: object = {}): { type: string; data: object } => ({
  type,
  data: { reportId: REPORT, at: later(1), ...data },
});
const taken = event('station.CaseTaken', { officer: 'o1', post: 'station.grid-officer' });
const answer = event('station.AnswerGiven', { outcome: 'solved', means: 'phone', first: true });
const noted = event('residents.AnswerReceived', { side: 'station', outcome: 'solved' });
const closed = event('residents.ReportClosed', { side: 'station' });

describe('the resident’s page of a report', () => {
  it('begins with what was promised', () => {
    const doc = mine();
    expect(doc.state).toBe('received');
    expect(doc.promises).toEqual([
      { what: 'first-contact', by: said.promise.firstContactBy, at: AT },
      { what: 'due', by: said.promise.dueBy, at: AT },
    ]);
    expect(doc.timeline.map((e) => e.what)).toEqual(['complaint-lodged']);
  });

  it('once split, names its parts and where their words are sealed; a part names the whole (A-58)', () => {
    const sealed = { subject: REPORT, event: 'e', box: 'b' };
    const parts = [
      { reportId: 'p2', number: 2, kind: 'complaint' },
      { reportId: 'p3', number: 3, kind: 'opinion' },
    ];
    const doc = mine({ ...event('station.CaseSplit', { parts }), sealed } as never);
    expect(doc.split).toEqual([
      { id: 'p2', number: 2, matter: 1, sealed },
      { id: 'p3', number: 3, matter: 2, sealed },
    ]);
    expect([doc.state, doc.timeline.at(-1)]).toEqual([
      'received',
      { at: later(1), what: 'case-split', room: 'station', details: { parts: 2 } },
    ]);
    const part = story({ type: 'residents.ComplaintLodged', data: { ...said, reportId: 'p2', splitFrom: REPORT } })['p2'];
    expect([part?.splitFrom, part?.timeline[0]?.details]).toEqual([REPORT, { channel: 'web', proxy: false, part: true }]);
  });

  it('says that a hand-over lapsed, not in whose words', () => {
    const doc = mine(
      event('station.HandoverReturned', { number: 1, to: 'o1', lapsed: true }),
      event('station.HandoverReturned', { number: 2, to: 'o1' }),
    );
    expect(doc.timeline.slice(1).map(({ what, details, sealed }) => [what, details, sealed])).toEqual([
      ['handover-returned', { lapsed: true }, undefined],
      ['handover-returned', {}, undefined],
    ]);
  });

  it('once taken, is in progress and names who has it', () => {
    const doc = mine(taken);
    expect([doc.state, doc.owner]).toEqual(['in-progress', { unit: 'station', desk: 'back', level: 'grid', officer: 'o1' }]);
  });

  it('once contacted, has kept the first promise and only that', () => {
    const doc = mine(event('station.ResidentContacted', { means: 'phone', first: true }));
    expect(doc.promises.map((p) => p.keptAt)).toEqual([later(1), undefined]);
  });

  it('once with an agency and back, says so', () => {
    const up = event('station.CaseEscalated', { to: 'street', number: 1 });
    expect([mine(up).state, mine(up).owner.unit]).toEqual(['with-agency', 'street']);
    const back = mine(up, event('station.AnswerReceived', { referralId: `${REPORT}-1`, kind: 'feedback', unit: 'street' }));
    expect([back.state, back.owner.unit]).toEqual(['in-progress', 'station']);
  });

  it('once answered and closed, has kept the due date', () => {
    const doc = mine(taken, answer, noted, closed);
    expect([doc.state, doc.closedAt]).toEqual(['closed', later(1)]);
    expect(doc.answers).toEqual([{ at: later(1), side: 'station', outcome: 'solved', means: 'phone' }]);
    expect(doc.promises.every((p) => p.keptAt === later(1))).toBe(true);
  });

  it('once closed at the station but not yet here, cannot be rated yet', () => expect(mine(taken, answer).state).toBe('in-progress'));

  it('once extended, shows the old promise beside the new one', () => {
    const doc = mine(event('station.LimitExtended', { reason: 'complex', dueBy: later(200), before: said.promise.dueBy }));
    expect(doc.promises.map((p) => [p.what, p.by])).toEqual([
      ['first-contact', said.promise.firstContactBy],
      ['due', said.promise.dueBy],
      ['extended', later(200)],
    ]);
    expect(doc.dueBy).toBe(later(200));
  });

  it('once paused and resumed, runs again with the new date', () => {
    const paused = event('station.ClockPaused', { reason: 'waiting-for-resident' });
    expect(mine(paused).paused).toBe('waiting-for-resident');
    const doc = mine(paused, event('station.ClockResumed', { pausedFrom: later(1), dueBy: later(90), before: said.promise.dueBy }));
    expect([doc.paused, doc.dueBy]).toEqual([undefined, later(90)]);
  });

  it('once re-opened, is open again with its old answer in sight', () => {
    const doc = mine(taken, answer, noted, closed, event('residents.ReportReopened', { side: 'station', times: 1 }));
    expect([doc.state, doc.reopened, doc.answers.length]).toEqual(['reopened', 1, 1]);
  });

  it('once objected to, shows the objection until the reviewer answers', () => {
    const raised = event('residents.ObjectionRaised', { objectionId: 'o1', number: 1, dueBy: later(300), firstContactBy: later(20) });
    expect(mine(taken, answer, noted, raised).objections).toEqual([
      { id: 'o1', number: 1, at: later(1), dueBy: later(300), answered: false },
    ]);
    const reviewed = mine(
      taken,
      answer,
      noted,
      raised,
      event('residents.AnswerReceived', { side: 'committee', outcome: 'explained', about: 'o1' }),
    );
    expect([reviewed.objections[0]?.answered, reviewed.state]).toEqual([true, 'answered']);
  });

  it('of a dispute that ended without agreement, carries the notice as its answer', () => {
    const doc = mine(event('committee.DisputeReceived'), event('committee.MediationEnded', { how: 'refused', noticeOfOtherRoutes: true }));
    expect(doc.answers).toEqual([{ at: later(1), side: 'mediation', outcome: 'redirected' }]);
  });

  it('never shows a mediation’s sealed note', () => expect(mine(event('committee.NoteSealed', { number: 1 })).timeline).toHaveLength(1));
});
