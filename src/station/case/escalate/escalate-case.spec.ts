import { given } from '#libs/eventing';
import type { AgencyUnit } from '#community/published';
import type { StationEvent } from '../../published.ts';
import type { Asker } from '../case-access.ts';
import { type Matter, stationCaseKind } from '../case.state.ts';
import { AT, answerGiven, answerReceived, dates, escalatedToStreet, officer, police, REPORT, received, taken } from '../testing/samples.ts';
import { escalateCase } from './escalate-case.decision.ts';

const words = { reason: 'needs the street', tried: 'asked the property company twice' };
const escalate =
  (to: AgencyUnit, change: { by?: Asker; at?: string; reason?: string; tried?: string } = {}) =>
  (now: unknown) =>
    escalateCase({ to, ...words, by: officer, at: AT, ...change }, now as Matter, dates);
const specify = given(stationCaseKind);
type Escalated = Extract<StationEvent, { type: 'station.CaseEscalated' }>;
const escalated = (change: Partial<Escalated['data']>): StationEvent => ({
  ...(escalatedToStreet as Escalated),
  data: { ...(escalatedToStreet as Escalated).data, ...change },
});

describe('a case passed up', () => {
  it('carries level, rung, reason, what was tried, and the date for the answer', () =>
    specify(received(), taken).when(escalate('street')).then(escalatedToStreet));

  it('of the window comes back to the window', () =>
    specify(received({ desk: 'front', level: 'station' }))
      .when(escalate('street'))
      .then(escalated({ fromLevel: 'station', returnTo: 'window' })));

  it('keeps to the body\u2019s own term where the resident\u2019s date is later or already past', () => {
    const late = '2026-11-27T09:00:00.000+08:00';
    specify(received({ promise: { firstContactBy: AT, dueBy: '2026-12-30T18:00:00+08:00', calendar: 'complete' } }))
      .when(escalate('street'))
      .then(escalated({ answerBy: '2026-11-29T18:00:00+08:00', dueBy: '2026-12-30T18:00:00+08:00' }));
    specify(received())
      .when(escalate('street', { at: late }))
      .then(escalated({ answerBy: '2026-11-32T18:00:00+08:00', at: late }));
  });

  it('to the market steps to rung 2, to the government to 4 or the item\u2019s own', () => {
    specify(received())
      .when(escalate('market'))
      .then(escalated({ to: 'market', toRung: 2 }));
    specify(received({ rung: 5 }))
      .when(escalate('district'))
      .then(escalated({ to: 'district', fromRung: 5, toRung: 5 }));
    specify(received({ rung: null }))
      .when(escalate('police'))
      .then(escalated({ to: 'police', fromRung: null, toRung: 4 }));
  });

  it('is not passed to the same body twice while it has it', () =>
    specify(received(), escalatedToStreet).when(escalate('street')).thenNothing());

  it('can be passed up again after the answer came, under the next number', () =>
    specify(received(), escalatedToStreet, answerReceived)
      .when(escalate('street'))
      .then(escalated({ referralId: `${REPORT}-2`, number: 2 })));

  it('needs a reason and what was tried (A-05)', () => {
    specify(received())
      .when(escalate('street', { reason: ' ' }))
      .thenRefused('station.reason-and-tried');
    specify(received())
      .when(escalate('district', { tried: '' }))
      .thenRefused('station.reason-and-tried');
  });

  it('is passed by the auxiliary police to the police and emergency services only (A-43j)', () => {
    specify(received())
      .when(escalate('street', { by: police }))
      .thenRefused('station.not-for-your-post');
    specify(received())
      .when(escalate('emergency', { by: police }))
      .then(escalated({ to: 'emergency', toRung: 5 }));
  });

  it('was not answered', () => specify(received(), answerGiven).when(escalate('street')).thenRefused('station.already-answered'));
});
