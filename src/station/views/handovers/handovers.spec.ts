import type { AnyEvent } from '#libs/eventing';
import { folding } from '../../../../libs/projections/testing/folding.ts';
import { COMMUNITY, elsewhere, OTHER, record } from '../../case/testing/recording.ts';
import { AT, closed, handedOver, officer, received, referredWhole, REPORT, stranger, withdrawn } from '../../case/testing/samples.ts';
import { type HandoverDoc, handovers } from './handovers.projection.ts';

const offered = handedOver(stranger.account);
const waits = { number: 1, acceptBy: '2026-11-25T18:00:00+08:00', community: COMMUNITY };
const over = (type: string, data: object = {}): AnyEvent => ({ type, data: { reportId: REPORT, number: 1, at: AT, ...data } });

/** The document after these events; the other case's hand-over goes on waiting. */
const doc = (...events: readonly AnyEvent[]): HandoverDoc | undefined => {
  const all = folding(handovers)
    .givenEvents(...record(offered, elsewhere(offered), ...events))
    .docs<HandoverDoc>();
  expect(all[OTHER]).toEqual({ id: OTHER, ...waits });
  return all[REPORT];
};

describe('hand-overs that wait', () => {
  it('are found by the date until which they wait', () => expect(doc()).toEqual({ id: REPORT, ...waits }));

  it.each<[string, AnyEvent]>([
    ['accepted', over('station.HandoverAccepted', { by: stranger.account, post: stranger.capacity })],
    ['returned', over('station.HandoverReturned', { to: officer.account })],
    ['closed', closed],
    ['withdrawn', withdrawn],
    ['with the committee', referredWhole],
    ['re-opened', over('station.CaseReopened', { times: 1, dueBy: AT })],
  ])('no longer wait once %s', (_, event) => expect(doc(event)).toEqual({ id: REPORT, community: COMMUNITY }));

  it('go on waiting when the committee joins in', () =>
    expect(doc({ ...referredWhole, data: { ...referredWhole.data, how: 'joint' } })).toEqual({ id: REPORT, ...waits }));

  it('are no document where nothing was handed over', () =>
    expect(
      folding(handovers)
        .givenEvents(...record(received(), closed))
        .docs(),
    ).toEqual({}));
});
