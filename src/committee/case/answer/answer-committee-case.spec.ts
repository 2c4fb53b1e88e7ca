import { given, Missing } from '#libs/eventing';
import { AT, caseEvent } from '../../../../test/support/committee.ts';
import { committeeCaseKind } from '../committee-case.state.ts';
import { answerCase } from './answer-committee-case.decision.ts';

const history = given(committeeCaseKind);
const ask = { reportId: 'r1', outcome: 'explained', text: '说明', means: 'visit', at: AT } as const;
const chair = { by: 'a-chair', capacity: 'committee.chair', involved: [] };
const member = { ...chair, by: 'a-member', capacity: 'committee.member' };
const supervision = { ...chair, by: 'a-supervision', capacity: 'committee.supervision' };
const answer = {
  type: 'committee.AnswerGiven',
  data: { reportId: 'r1', outcome: 'explained', means: 'visit', first: true, at: AT },
  seal: { text: '说明' },
} as const;

describe('answering a committee case', () => {
  it('tells the resident', () =>
    history(caseEvent.received())
      .when((now) => answerCase(ask, member, now))
      .then(answer));
  it('adds a further answer before the closure, which is not the first', () =>
    history(caseEvent.received(), caseEvent.answered())
      .when((now) => answerCase(ask, member, now))
      .then({ ...answer, data: { ...answer.data, first: false } }));
  it('answers again after a reopening', () =>
    history(caseEvent.received(), caseEvent.answered(), caseEvent.closed(), caseEvent.reopened())
      .when((now) => answerCase(ask, chair, now))
      .then({ ...answer, data: { ...answer.data, first: false } }));
  it('is refused once closed', () =>
    history(caseEvent.received(), caseEvent.answered(), caseEvent.closed())
      .when((now) => answerCase(ask, member, now))
      .thenRefused('committee.case-closed'));
  it('is refused once taken back', () =>
    history(caseEvent.received(), caseEvent.withdrawn())
      .when((now) => answerCase(ask, member, now))
      .thenRefused('committee.case-withdrawn'));
  it('is refused while the station has the whole matter', () =>
    history(caseEvent.received(), caseEvent.referred('whole'))
      .when((now) => answerCase(ask, member, now))
      .thenRefused('committee.case-with-station'));
  it('goes on beside the station when the matter is joint', () =>
    history(caseEvent.received(), caseEvent.referred('joint'))
      .when((now) => answerCase(ask, member, now))
      .then(answer));
  it('knows no case that never came', () => expect(() => answerCase(ask, member, { is: 'unknown' })).toThrow(Missing));
});

describe('answering an objection', () => {
  const objected = { ...ask, reportId: 'o1' };
  const reviewed = { ...answer, data: { ...answer.data, reportId: 'o1', about: 'r1' } };
  it.each([chair, supervision])('carries the report it is about, by %j', (who) =>
    history(caseEvent.objection())
      .when((now) => answerCase(objected, who, now))
      .then(reviewed),
  );
  it('is not for a member', () =>
    history(caseEvent.objection())
      .when((now) => answerCase(objected, member, now))
      .thenRefused('committee.independent-reviewer'));
  it.each([chair, supervision])('is not for the person whose act it is about: %j', (who) =>
    history(caseEvent.objection())
      .when((now) => answerCase(objected, { ...who, involved: ['x', who.by] }, now))
      .thenRefused('committee.own-act'),
  );
  it('is all that supervision may answer', () =>
    expect(() => history(caseEvent.received()).when((now) => answerCase(ask, supervision, now))).toThrow(Missing));
});
