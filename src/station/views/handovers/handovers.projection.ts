import type { Recorded } from '#libs/eventing';
import { projection } from '#libs/projections';
import type { StationEvent } from '../../published.ts';

/** A case that was ever handed over. `number` and `acceptBy` are there while the hand-over waits to be accepted. */
export interface HandoverDoc {
  readonly id: string;
  readonly community: string;
  readonly number?: number;
  readonly acceptBy?: string;
}

const over = (doc: HandoverDoc | undefined): HandoverDoc | undefined => doc && { id: doc.id, community: doc.community };

/** One document per case that was handed over: the hand-overs that wait are found by the date until which they wait (A-44c). */
export const handovers = projection<HandoverDoc, StationEvent>(
  {
    name: 'station-handovers',
    version: 1,
    indexes: [['community', 'acceptBy']],
    key: (event: Recorded<StationEvent>) => event.data.reportId,
  },
  {
    'station.CaseHandedOver': (_, { data, community }) => ({
      id: data.reportId,
      community,
      number: data.number,
      acceptBy: data.acceptBy,
    }),
    'station.HandoverAccepted': over,
    'station.HandoverReturned': over,
    'station.CaseReferredToCommittee': (doc, { data }) => (data.how === 'whole' ? over(doc) : doc),
    'station.CaseClosed': over,
    'station.CaseReopened': over,
    'station.CaseWithdrawn': over,
  },
);
