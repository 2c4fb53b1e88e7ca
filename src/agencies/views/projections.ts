import type { Projection } from '#libs/projections';
import { referral } from './referral/referral.projection.ts';
import { words } from './words/words.projection.ts';

export const agenciesProjections: readonly Projection[] = [referral, words];
