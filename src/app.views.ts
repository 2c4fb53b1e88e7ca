import type { Projection } from '#libs/projections';
import { agenciesProjections } from './agencies/views/projections.ts';
import { committeeProjections } from './committee/views/projections.ts';
import { communityProjections } from './community/views/projections.ts';
import { identityProjections } from './identity/views/projections.ts';
import { participationProjections } from './participation/views/projections.ts';
import { residentsProjections } from './residents/views/projections.ts';
import { stationProjections } from './station/views/projections.ts';

/** Every view of every room: what the projection worker builds. */
export const projections: readonly Projection[] = [
  ...residentsProjections,
  ...stationProjections,
  ...committeeProjections,
  ...agenciesProjections,
  ...communityProjections,
  ...identityProjections,
  ...participationProjections,
];
