import { given } from '#libs/eventing';
import { caseEvent } from '../../../../test/support/committee.ts';
import { committeeCaseKind } from '../committee-case.state.ts';
import { reopenCase } from './reopen-committee-case.decision.ts';

const history = given(committeeCaseKind);
const ask = caseEvent.reopened(1).data;

describe('reopening a committee case', () => {
  it.each([[[caseEvent.answered()]], [[caseEvent.answered(), caseEvent.closed()]]])('sets a new promise beside the old one', (before) =>
    history(caseEvent.received(), ...before)
      .when((now) => reopenCase(ask, now))
      .then(caseEvent.reopened(1)),
  );
  it('is quiet when it is open already', () =>
    history(caseEvent.received(), caseEvent.answered(), caseEvent.reopened(1))
      .when((now) => reopenCase(ask, now))
      .thenNothing());
  it('is quiet when this reopening was recorded before', () =>
    history(caseEvent.received(), caseEvent.answered(), caseEvent.reopened(1), caseEvent.answered())
      .when((now) => reopenCase(ask, now))
      .thenNothing());
  it.each([
    [[]],
    [[caseEvent.received()]],
    [[caseEvent.received(), caseEvent.referred('whole')]],
    [[caseEvent.received(), caseEvent.withdrawn()]],
  ])('is quiet where it no longer fits', (before) =>
    history(...before)
      .when((now) => reopenCase(ask, now))
      .thenNothing(),
  );
});
