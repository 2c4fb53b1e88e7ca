import type { Projection } from '#libs/projections';
import { actsView } from './acts/acts.projection.ts';
import { committeeCase } from './case/case.projection.ts';
import { consents } from './consents/consents.projection.ts';
import { desk } from './desk/desk.projection.ts';
import { mediation } from './mediation/mediation.projection.ts';
import { mediations } from './mediations/mediations.projection.ts';
import { saidView } from './said/said.projection.ts';

/** What the committee's room shows. */
export const committeeProjections: readonly Projection[] = [desk, committeeCase, mediations, mediation, consents, saidView, actsView];
