import type { Projection } from '#libs/projections';
import { accounts } from './accounts/accounts.projection.ts';

export const identityProjections: readonly Projection[] = [accounts];
