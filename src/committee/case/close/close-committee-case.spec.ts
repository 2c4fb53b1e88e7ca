import { given, Missing } from '#libs/eventing';
import { AT, caseEvent } from '../../../../test/support/committee.ts';
import { committeeCaseKind } from '../committee-case.state.ts';
import { closeCase } from './close-committee-case.decision.ts';

const history = given(committeeCaseKind);
const ask = { reportId: 'r1', at: AT };
const member = { by: 'a-member', capacity: 'committee.member', involved: [] };
const chair = { ...member, by: 'a-chair', capacity: 'committee.chair' };

describe('closing a committee case', () => {
  it('follows an answer', () =>
    history(caseEvent.received(), caseEvent.answered())
      .when((now) => closeCase(ask, member, now))
      .then(caseEvent.closed()));
  it('is refused before an answer', () =>
    history(caseEvent.received())
      .when((now) => closeCase(ask, member, now))
      .thenRefused('committee.no-answer-yet'));
  it('needs a new answer after a reopening', () =>
    history(caseEvent.received(), caseEvent.answered(), caseEvent.closed(), caseEvent.reopened())
      .when((now) => closeCase(ask, member, now))
      .thenRefused('committee.no-answer-yet'));
  it('is quiet when it is closed already', () =>
    history(caseEvent.received(), caseEvent.answered(), caseEvent.closed())
      .when((now) => closeCase(ask, member, now))
      .thenNothing());
  it('is refused once taken back', () =>
    history(caseEvent.received(), caseEvent.withdrawn())
      .when((now) => closeCase(ask, member, now))
      .thenRefused('committee.case-withdrawn'));
  it('is refused while the station has the whole matter', () =>
    history(caseEvent.received(), caseEvent.referred('whole'))
      .when((now) => closeCase(ask, member, now))
      .thenRefused('committee.case-with-station'));
  it('knows no case that never came', () => expect(() => closeCase(ask, member, { is: 'unknown' })).toThrow(Missing));
  it('closes an objection by its reviewer, with the report it is about', () =>
    history(caseEvent.objection(), caseEvent.answered('o1', 'r1'))
      .when((now) => closeCase({ ...ask, reportId: 'o1' }, chair, now))
      .then({ type: 'committee.CaseClosed', data: { reportId: 'o1', about: 'r1', at: AT } }));
  it('does not let a member close an objection', () =>
    history(caseEvent.objection(), caseEvent.answered('o1', 'r1'))
      .when((now) => closeCase({ ...ask, reportId: 'o1' }, member, now))
      .thenRefused('committee.independent-reviewer'));
});
