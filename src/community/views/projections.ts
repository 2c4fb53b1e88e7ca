import type { Projection } from '#libs/projections';
import { territory } from './territory/territory.projection.ts';

export const communityProjections: readonly Projection[] = [territory];
