import { given, Missing } from '#libs/eventing';
import { LATER, mediationEvent } from '../../../test/support/committee.ts';
import { applyConfirmation } from './apply-confirmation/apply-confirmation.decision.ts';
import { checkPerformance } from './check-performance/check-performance.decision.ts';
import { mediationKind } from './mediation.state.ts';

const history = given(mediationKind);
const received = mediationEvent.received();
const done = { reportId: 'r1', performed: true, at: LATER };
const apply = { reportId: 'r1', at: LATER, now: '2026-12-28T09:00:00.000+08:00' };

describe('checking that an agreement is carried out', () => {
  it.each([[[mediationEvent.agreed()]], [[mediationEvent.agreed(), mediationEvent.ended('agreement')]]])('records the finding', (before) =>
    history(received, ...before)
      .when((now) => checkPerformance(done, now))
      .then(mediationEvent.performed(true)),
  );
  it('is quiet for the same finding', () =>
    history(received, mediationEvent.agreed(), mediationEvent.performed(true))
      .when((now) => checkPerformance(done, now))
      .thenNothing());
  it('records a finding that has changed', () =>
    history(received, mediationEvent.agreed(), mediationEvent.performed(false))
      .when((now) => checkPerformance(done, now))
      .then(mediationEvent.performed(true)));
  it('needs an agreement', () =>
    history(received, mediationEvent.ended('failed'))
      .when((now) => checkPerformance(done, now))
      .thenRefused('committee.no-agreement'));
  it('knows no mediation that never came', () => expect(() => checkPerformance(done, { is: 'unknown' })).toThrow(Missing));
});

describe('applying for confirmation together', () => {
  it('is recorded within 30 days of effect', () =>
    history(received, mediationEvent.agreed('written'), mediationEvent.ended('agreement'))
      .when((now) => applyConfirmation(apply, now))
      .then(mediationEvent.confirmed()));
  it('is quiet the second time', () =>
    history(received, mediationEvent.agreed('written'), mediationEvent.confirmed())
      .when((now) => applyConfirmation(apply, now))
      .thenNothing());
  it('needs a written agreement', () =>
    history(received, mediationEvent.agreed('oral'))
      .when((now) => applyConfirmation(apply, now))
      .thenRefused('committee.confirmation-needs-writing'));
  it('is too late after that', () =>
    history(received, mediationEvent.agreed('written'))
      .when((now) => applyConfirmation({ ...apply, at: '2026-12-24T18:00:01.000+08:00' }, now))
      .thenRefused('committee.confirmation-too-late'));
  it('cannot be in the future', () =>
    history(received, mediationEvent.agreed('written'))
      .when((now) => applyConfirmation({ ...apply, now: '2026-11-25T09:59:00.000+08:00' }, now))
      .thenRefused('committee.in-the-future'));
  it('needs an agreement', () =>
    history(received)
      .when((now) => applyConfirmation(apply, now))
      .thenRefused('committee.no-agreement'));
  it('knows no mediation that never came', () => expect(() => applyConfirmation(apply, { is: 'unknown' })).toThrow(Missing));
});
