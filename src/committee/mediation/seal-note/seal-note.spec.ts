import { given, Missing } from '#libs/eventing';
import { AT, mediationEvent } from '../../../../test/support/committee.ts';
import { mediationKind } from '../mediation.state.ts';
import { sealNote } from './seal-note.decision.ts';

const history = given(mediationKind);
const ask = { reportId: 'r1', text: '双方单独谈话记录', by: 'm1', at: AT };

describe('sealing a note', () => {
  it('is numbered, and sealed', () =>
    history(mediationEvent.received(), mediationEvent.appointed('m1'), mediationEvent.note(1))
      .when((now) => sealNote(ask, now))
      .then(mediationEvent.note(2)));
  it('appoints who writes it where nobody was appointed', () =>
    history(mediationEvent.received())
      .when((now) => sealNote(ask, now))
      .then(mediationEvent.appointed('m1'), mediationEvent.note(1)));
  it('is for the appointed mediator', () =>
    history(mediationEvent.received(), mediationEvent.appointed('m2'))
      .when((now) => sealNote(ask, now))
      .thenRefused('committee.not-the-mediator'));
  it('is still possible once there is an agreement', () =>
    history(mediationEvent.received(), mediationEvent.appointed('m1'), mediationEvent.agreed())
      .when((now) => sealNote(ask, now))
      .then(mediationEvent.note(1)));
  it('is over after the end', () =>
    history(mediationEvent.received(), mediationEvent.ended('failed'))
      .when((now) => sealNote(ask, now))
      .thenRefused('committee.mediation-ended'));
  it('knows no mediation that never came', () => expect(() => sealNote(ask, { is: 'unknown' })).toThrow(Missing));
  it('has a key of its own, apart from the report, the parties and the terms', () => {
    const { subject } = mediationKind;
    expect(subject('r1', 'committee.NoteSealed')).toBe('mediation-notes-r1');
    expect(subject('r1', 'committee.ConsentAsked')).toBe('mediation-r1');
    expect(subject('r1', 'committee.AgreementReached')).toBe('mediation-r1');
    expect(subject('r1', 'committee.MediationEnded')).toBe('r1');
  });
});
