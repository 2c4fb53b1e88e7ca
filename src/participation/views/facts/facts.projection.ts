import type { AgenciesEvent } from '#agencies/published';
import type { CommitteeEvent } from '#committee/published';
import type { Recorded } from '#libs/eventing';
import { projection } from '#libs/projections';
import type { ResidentsEvent } from '#residents/published';
import type { StationEvent } from '#station/published';
import { committeeFolds } from './committee.projection.ts';
import type { FactsDoc } from './facts.doc.ts';
import { residentsFolds } from './residents.projection.ts';
import { agenciesFolds, stationFolds } from './station.projection.ts';

type Seen = ResidentsEvent | StationEvent | CommitteeEvent | AgenciesEvent;

const spec = {
  name: 'participation-facts',
  version: 2,
  indexes: [
    ['community', 'submittedAt'],
    ['community', 'actedAt'],
    ['community', 'position'],
  ],
  // An objection's own case belongs to the report that it is about.
  key: (event: Recorded<Seen>): string =>
    'about' in event.data && event.data.about !== undefined ? event.data.about : event.data.reportId,
} as const;

/** One document per report: the facts that every figure is computed from (metrics.md). */
export const facts = projection<FactsDoc, Seen>(spec, { ...residentsFolds, ...stationFolds, ...agenciesFolds, ...committeeFolds });
