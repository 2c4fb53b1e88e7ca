import { given, Missing } from '#libs/eventing';
import { AT, caseEvent, LATER } from '../../../../test/support/committee.ts';
import { committeeCaseKind } from '../committee-case.state.ts';
import { referToStation } from './refer-to-station.decision.ts';

const history = given(committeeCaseKind);
const whole = { reportId: 'r1', reason: '属于站里办理', how: 'whole', at: AT } as const;
const joint = { ...whole, how: 'joint' } as const;

describe('referring a committee case to the station', () => {
  it('passes the whole matter on, with the date promised first', () =>
    history(caseEvent.received())
      .when((now) => referToStation(whole, now))
      .then(caseEvent.referred('whole')));
  it('records the moment of the reference, not of the receipt', () =>
    history(caseEvent.received())
      .when((now) => referToStation({ ...joint, at: LATER }, now))
      .then({ ...caseEvent.referred('joint'), data: { ...caseEvent.referred('joint').data, at: LATER } }));
  it('is not referred a second time', () =>
    history(caseEvent.received(), caseEvent.referred('whole'))
      .when((now) => referToStation(whole, now))
      .thenNothing());
  it('is not made joint a second time', () =>
    history(caseEvent.received(), caseEvent.referred('joint'))
      .when((now) => referToStation(joint, now))
      .thenNothing());
  it('may become the station’s alone after it was joint', () =>
    history(caseEvent.received(), caseEvent.referred('joint'))
      .when((now) => referToStation(whole, now))
      .then(caseEvent.referred('whole')));
  it('keeps an objection here', () =>
    history(caseEvent.objection())
      .when((now) => referToStation({ ...whole, reportId: 'o1' }, now))
      .thenRefused('committee.objection-stays'));
  it('is refused after an answer', () =>
    history(caseEvent.received(), caseEvent.answered())
      .when((now) => referToStation(whole, now))
      .thenRefused('committee.answered-already'));
  it('is refused once closed', () =>
    history(caseEvent.received(), caseEvent.answered(), caseEvent.closed())
      .when((now) => referToStation(whole, now))
      .thenRefused('committee.case-closed'));
  it('is refused once taken back', () =>
    history(caseEvent.received(), caseEvent.withdrawn())
      .when((now) => referToStation(whole, now))
      .thenRefused('committee.case-withdrawn'));
  it('does not make joint what the station has alone', () =>
    history(caseEvent.received(), caseEvent.referred('whole'))
      .when((now) => referToStation(joint, now))
      .thenRefused('committee.case-with-station'));
  it('knows no case that never came', () => expect(() => referToStation(whole, { is: 'unknown' })).toThrow(Missing));
});
