import { given } from '#libs/eventing';
import type { ResidentsEvent } from '../published.ts';
import { noteAnswer } from './note-answer/note-answer.decision.ts';
import { noteClosure } from './note-closure/note-closure.decision.ts';
import { raiseObjection } from './object/raise-objection.decision.ts';
import { rateAnswer } from './rate/rate-answer.decision.ts';
import { reopenReport } from './reopen/reopen-report.decision.ts';
import { reportKind } from './report.state.ts';
import { submitReport } from './submit/submit-report.decision.ts';
import { supplementReport } from './supplement/supplement-report.decision.ts';
import { supportReport } from './support/support-report.decision.ts';
import { AT, lodged, REPORT, said, seal } from './testing/samples.ts';
import { withdrawReport } from './withdraw/withdraw-report.decision.ts';

const report = given(reportKind);
const at = AT;
const reportId = REPORT;
const answered: ResidentsEvent = { type: 'residents.AnswerReceived', data: { reportId, side: 'station', outcome: 'solved', at } };
const closed: ResidentsEvent = { type: 'residents.ReportClosed', data: { reportId, side: 'station', at } };
const withdrawn: ResidentsEvent = { type: 'residents.ReportWithdrawn', data: { reportId, at }, seal: { reason: 'settled' } };
const rating = { reportId, satisfaction: 'satisfied', solved: true, rectifyBy: '2026-12-15T18:00:00.000+08:00', at } as const;
const rated: ResidentsEvent = {
  type: 'residents.AnswerRated',
  data: { reportId, satisfaction: 'satisfied', solved: true, at },
  seal: { comment: '' },
};

describe('a report', () => {
  it.each([
    ['opinion', 'residents.OpinionSubmitted'],
    ['complaint', 'residents.ComplaintLodged'],
    ['dispute', 'residents.DisputeReported'],
  ] as const)('once a %s is said, is recorded as %s', (kind, type) => {
    const ask = { ...said, kind };
    report()
      .when((now) => submitReport(ask, seal, now))
      .then({ type, data: ask, seal });
  });

  it('is not said a second time under another key', () =>
    report(lodged)
      .when((now) => submitReport(said, seal, now))
      .thenRefused('residents.already-said'));

  describe('supplement', () => {
    const ask = { reportId, text: 'and the lamp too', at };
    it('is recorded with its words sealed', () =>
      report(lodged)
        .when((now) => supplementReport(ask, now))
        .then({ type: 'residents.ReportSupplemented', data: { reportId, at }, seal: { text: ask.text } }));
    it('once closed, has to wait for a re-opening', () =>
      report(lodged, answered, closed)
        .when((now) => supplementReport(ask, now))
        .thenRefused('residents.closed'));
    it('of nothing is refused', () =>
      report()
        .when((now) => supplementReport(ask, now))
        .thenRefused('residents.no-such-report'));
  });

  describe('support', () => {
    const ask = { reportId, supporter: 'a', residency: 'registered', at } as const;
    const first: ResidentsEvent = {
      type: 'residents.ReportSupported',
      data: { reportId, supporter: 'a', residency: 'registered', count: 1, at },
    };
    it('counts a person', () =>
      report(lodged)
        .when((now) => supportReport(ask, now))
        .then(first));
    it('counts nobody twice', () =>
      report(lodged, first)
        .when((now) => supportReport(ask, now))
        .thenNothing());
    it('counts another person', () =>
      report(lodged, first)
        .when((now) => supportReport({ ...ask, supporter: 'b' }, now))
        .then({ ...first, data: { ...first.data, supporter: 'b', count: 2 } } as ResidentsEvent));
    it('comes too late once closed', () =>
      report(lodged, answered, closed)
        .when((now) => supportReport(ask, now))
        .thenRefused('residents.closed'));
  });

  describe('withdrawal', () => {
    const ask = { reportId, reason: 'settled', at };
    it('is recorded', () =>
      report(lodged)
        .when((now) => withdrawReport(ask, now))
        .then(withdrawn));
    it('asked twice, records nothing more', () =>
      report(lodged, withdrawn)
        .when((now) => withdrawReport(ask, now))
        .thenNothing());
    it('of a closed report is refused', () =>
      report(lodged, answered, closed)
        .when((now) => withdrawReport(ask, now))
        .thenRefused('residents.closed'));
  });

  describe('answer of a room', () => {
    const ask = { reportId, side: 'station', outcome: 'solved', at } as const;
    it('is noted', () =>
      report(lodged)
        .when((now) => noteAnswer(ask, now))
        .then(answered));
    it('to a withdrawn report changes nothing', () =>
      report(lodged, withdrawn)
        .when((now) => noteAnswer(ask, now))
        .thenNothing());
    it('to an objection leaves the report as it is', () => {
      const about: ResidentsEvent = {
        type: 'residents.AnswerReceived',
        data: { reportId, side: 'committee', outcome: 'explained', about: 'o1', at },
      };
      report(lodged, about)
        .when((now) => rateAnswer(rating, now))
        .thenRefused('residents.not-answered-yet');
    });
  });

  describe('closure of a room', () => {
    const ask = { reportId, side: 'station', at } as const;
    it('is noted after the answer', () =>
      report(lodged, answered)
        .when((now) => noteClosure(ask, now))
        .then(closed));
    it('before an answer is not believed', () =>
      report(lodged)
        .when((now) => noteClosure(ask, now))
        .thenNothing());
    it('noted twice, records nothing more', () =>
      report(lodged, answered, closed)
        .when((now) => noteClosure(ask, now))
        .thenNothing());
  });

  describe('rating', () => {
    it('is recorded after the answer', () =>
      report(lodged, answered)
        .when((now) => rateAnswer(rating, now))
        .then(rated));
    it('that is bad carries the date by which it must be set right', () =>
      report(lodged, answered)
        .when((now) => rateAnswer({ ...rating, satisfaction: 'dissatisfied', comment: 'no' }, now))
        .then({
          type: 'residents.AnswerRated',
          data: { reportId, satisfaction: 'dissatisfied', solved: true, rectifyBy: rating.rectifyBy, at },
          seal: { comment: 'no' },
        }));
    it('before an answer is refused', () =>
      report(lodged)
        .when((now) => rateAnswer(rating, now))
        .thenRefused('residents.not-answered-yet'));
    it('of the same answer is refused a second time', () =>
      report(lodged, answered, rated)
        .when((now) => rateAnswer(rating, now))
        .thenRefused('residents.already-rated'));
    it('of a new answer is welcome', () =>
      report(lodged, answered, rated, answered)
        .when((now) => rateAnswer(rating, now))
        .then(rated));
  });

  describe('re-opening', () => {
    const ask = { reportId, reason: 'again', at };
    const reopened: ResidentsEvent = {
      type: 'residents.ReportReopened',
      data: { reportId, side: 'station', times: 1, at },
      seal: { reason: 'again' },
    };
    it('goes back to the side that answered', () =>
      report(lodged, answered, closed)
        .when((now) => reopenReport(ask, now))
        .then(reopened));
    it('is counted', () =>
      report(lodged, answered, closed, reopened, answered, closed)
        .when((now) => reopenReport(ask, now))
        .then({ ...reopened, data: { ...reopened.data, times: 2 } } as ResidentsEvent));
    it('of something that is open is refused', () =>
      report(lodged)
        .when((now) => reopenReport(ask, now))
        .thenRefused('residents.not-answered-yet'));
    it('of a withdrawn report is refused', () =>
      report(lodged, withdrawn)
        .when((now) => reopenReport(ask, now))
        .thenRefused('residents.withdrawn'));
  });

  describe('objection', () => {
    const rule = said.rule;
    const ask = { reportId, objectionId: 'o1', reason: 'not so', promise: said.promise, rule, at };
    const data = {
      reportId,
      objectionId: 'o1',
      number: 1,
      dueBy: said.promise.dueBy,
      firstContactBy: said.promise.firstContactBy,
      calendar: said.promise.calendar,
      rule,
      grid: 'g2',
      residency: 'migrant' as const,
      at,
    };
    const raised: ResidentsEvent = { type: 'residents.ObjectionRaised', data, seal: { reason: 'not so' } };
    it('to an answer is recorded', () =>
      report(lodged, answered)
        .when((now) => raiseObjection(ask, now))
        .then(raised));
    it('within the promised time, before an answer, is refused', () =>
      report(lodged)
        .when((now) => raiseObjection(ask, now))
        .thenRefused('residents.nothing-to-object-to'));
    it('to an answer that did not come in time is recorded', () => {
      const late = '2026-11-27T09:00:00.000+08:00';
      report(lodged)
        .when((now) => raiseObjection({ ...ask, at: late }, now))
        .then({ ...raised, data: { ...data, at: late } } as ResidentsEvent);
    });
    it('is numbered', () =>
      report(lodged, answered, raised)
        .when((now) => raiseObjection({ ...ask, objectionId: 'o2' }, now))
        .then({ ...raised, data: { ...data, objectionId: 'o2', number: 2 } } as ResidentsEvent));
  });
});
