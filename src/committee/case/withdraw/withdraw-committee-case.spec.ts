import { given } from '#libs/eventing';
import { AT, caseEvent } from '../../../../test/support/committee.ts';
import { committeeCaseKind } from '../committee-case.state.ts';
import { withdrawCase } from './withdraw-committee-case.decision.ts';

const history = given(committeeCaseKind);
const ask = { reportId: 'r1', at: AT };

describe('withdrawing a committee case', () => {
  it.each([[[]], [[caseEvent.answered()]]])('takes it off the desk', (before) =>
    history(caseEvent.received(), ...before)
      .when((now) => withdrawCase(ask, now))
      .then(caseEvent.withdrawn()),
  );
  it('is quiet the second time', () =>
    history(caseEvent.received(), caseEvent.withdrawn())
      .when((now) => withdrawCase(ask, now))
      .thenNothing());
  it.each([
    [[]],
    [[caseEvent.received(), caseEvent.referred('whole')]],
    [[caseEvent.received(), caseEvent.answered(), caseEvent.closed()]],
  ])('is quiet where it no longer fits', (before) =>
    history(...before)
      .when((now) => withdrawCase(ask, now))
      .thenNothing(),
  );
});
