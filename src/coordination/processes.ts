import type { Process } from '#libs/projections';
import { echoProcess } from './echo.process.ts';
import { escalationProcess } from './escalation.process.ts';
import { firstOwnerProcess } from './first-owner.process.ts';
import { referralProcess } from './referral.process.ts';
import { residentActsProcess } from './resident-acts.process.ts';
import { splitProcess } from './split.process.ts';

/** Everything that one room's event sets going in another. */
export const processes: readonly Process[] = [
  firstOwnerProcess,
  escalationProcess,
  referralProcess,
  echoProcess,
  residentActsProcess,
  splitProcess,
];
