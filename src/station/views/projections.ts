import type { Projection } from '#libs/projections';
import { stationCase } from './case/case.projection.ts';
import { handovers } from './handovers/handovers.projection.ts';
import { queue } from './queue/queue.projection.ts';
import { staff } from './staff/staff.projection.ts';

export const stationProjections: readonly Projection[] = [queue, stationCase, handovers, staff];
