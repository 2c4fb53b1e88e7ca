import type { Projection } from '#libs/projections';
import { tracking } from './tracking/tracking.projection.ts';

export const residentsProjections: readonly Projection[] = [tracking];
