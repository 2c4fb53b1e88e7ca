import type { AnyEvent } from '#libs/eventing';
import { folding } from '../../../../libs/projections/testing/folding.ts';
import { COMMUNITY, elsewhere, lodged, OTHER, record } from '../../case/testing/recording.ts';
import {
  AT,
  answerGiven,
  answerReceived,
  closed,
  escalatedToStreet,
  handedOver,
  officer,
  PROMISE,
  paused,
  REPORT,
  received,
  referredWhole,
  SUBMITTED,
  stranger,
  taken,
  withdrawn,
} from '../../case/testing/samples.ts';
import type { StationEvent } from '../../published.ts';
import type { Row } from '../row/row.doc.ts';
import { queue } from './queue.projection.ts';

const rows = (...events: readonly AnyEvent[]): Readonly<Record<string, Row>> =>
  folding(queue)
    .givenEvents(...record(...events))
    .docs<Row>();

/** The row after these events; whatever happens to it, the other report's row stays as it was received. */
const row = (...events: readonly AnyEvent[]): Row => {
  const all = rows(lodged(), received(), elsewhere(lodged()), elsewhere(received()), ...events);
  expect(all[OTHER]).toMatchObject({ id: OTHER, status: 'received', revision: 0, supports: 0 });
  return all[REPORT] as Row;
};

const step = (type: string, data: object = {}): AnyEvent => ({ type, data: { reportId: REPORT, at: AT, ...data } });
const accepted: StationEvent = {
  type: 'station.HandoverAccepted',
  data: { reportId: REPORT, number: 1, by: stranger.account, post: stranger.capacity, at: AT },
};
const toCommittee = step('committee.CaseReceived', { from: 'station' });

describe('a row of the queue', () => {
  it('that was split keeps its place and its date, and counts as heard', () => {
    const before = row();
    const split = step('station.CaseSplit', { parts: [{ reportId: 'p2', number: 2, kind: 'complaint' }] });
    expect(row(step('residents.ReportSupplemented'), split)).toEqual({ ...before, revision: before.revision + 1 });
  });

  it('has all its facts once received', () =>
    expect(row()).toEqual({
      id: REPORT,
      community: COMMUNITY,
      is: 'here',
      status: 'received',
      open: true,
      running: true,
      kind: 'complaint',
      item: 'ENV-01',
      dueBy: PROMISE.dueBy,
      firstDueBy: PROMISE.dueBy,
      firstContactBy: PROMISE.firstContactBy,
      grid: 'grid-2',
      courtyard: 'court-7',
      scope: 'grid-2',
      counter: false,
      facility: false,
      police: false,
      directorOnly: false,
      holder: 'nobody',
      handed: false,
      desk: 'back',
      level: 'grid',
      homeLevel: 'grid',
      urgent: false,
      sensitive: false,
      residency: 'migrant',
      channel: 'phone',
      proxy: false,
      supports: 0,
      newWords: false,
      reopened: 0,
      waitsAgain: false,
      answered: false,
      referrals: [],
      submittedAt: SUBMITTED,
      revision: 0,
      said: { subject: REPORT, event: expect.any(String), box: 'sealed 1' },
    }));

  it('of a matter that the station never had is nobody’s at the station', () => {
    const all = rows(lodged({ owner: { unit: 'committee', desk: 'cases', level: 'committee' } }), toCommittee);
    expect(all[REPORT]).toMatchObject({ is: 'elsewhere', open: false });
    expect(all[REPORT]?.community).toBeUndefined();
  });

  it.each<[string, AnyEvent[], Partial<Row>]>([
    ['taken', [taken], { status: 'taken', holder: officer.account, level: 'grid' }],
    [
      'handed over',
      [taken, handedOver(stranger.account)],
      { status: 'handed-over', holder: officer.account, handoverTo: stranger.account },
    ],
    ['accepted', [taken, handedOver(stranger.account), accepted], { status: 'taken', holder: stranger.account, handed: true }],
    ['passed up', [taken, escalatedToStreet], { status: 'escalated', level: 'street' }],
    ['back from there', [taken, escalatedToStreet, answerReceived], { status: 'taken', level: 'grid' }],
    ['paused', [taken, paused()], { status: 'paused', running: false, open: true, pausedSince: AT }],
    ['answered', [taken, answerGiven], { status: 'answered', open: true, contactedAt: AT }],
    ['closed', [answerGiven, closed], { status: 'closed', open: false, running: false }],
    ['withdrawn', [withdrawn], { status: 'withdrawn', open: false }],
    ['passed to the committee, not there yet', [referredWhole], { status: 'with-committee', open: true }],
    ['with the committee', [referredWhole, toCommittee], { status: 'with-committee', open: false }],
    ['back from the committee', [referredWhole, toCommittee, received({ from: 'committee' })], { status: 'received', open: true }],
    ['joined by others', [step('residents.ReportSupported', { count: 3 })], { supports: 3 }],
    ['said more about', [taken, step('residents.ReportSupplemented')], { newWords: true }],
    [
      'heard',
      [step('residents.ReportSupplemented'), step('station.ResidentContacted', { means: 'phone' })],
      { newWords: false, contactedAt: AT },
    ],
    ['reclassified', [step('station.CaseReclassified', { to: 'FAC-01', promise: PROMISE })], { item: 'FAC-01', facility: true }],
    [
      'about staff now',
      [step('station.CaseReclassified', { to: 'STF-01', promise: PROMISE })],
      { directorOnly: true, scope: 'director', counter: false },
    ],
    ['extended', [step('station.LimitExtended', { dueBy: '2026-11-30T18:00:00+08:00' })], { dueBy: '2026-11-30T18:00:00+08:00' }],
  ])('%s', (_, events, expected) => expect(row(...events)).toMatchObject(expected));

  it('re-opened waits again until somebody acts, and has a new date beside the first', () => {
    const again = step('station.CaseReopened', { times: 1, dueBy: '2026-12-01T18:00:00+08:00' });
    const waiting = row(taken, answerGiven, closed, again);
    expect(waiting).toMatchObject({
      status: 'reopened',
      open: true,
      reopened: 1,
      firstDueBy: PROMISE.dueBy,
      dueBy: '2026-12-01T18:00:00+08:00',
    });
    expect(waiting.pausedSince).toBeUndefined();
    expect(row(taken, answerGiven, closed, again, step('station.ResidentContacted', { means: 'phone' })).status).toBe('taken');
  });

  it('knows the revision of the case, whatever other rooms record', () =>
    expect(row(taken, step('residents.ReportSupported', { count: 1 }), answerGiven).revision).toBe(2));
});
