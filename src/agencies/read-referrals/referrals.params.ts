import { IsIn, IsOptional } from 'class-validator';
import { PageQuery } from '#libs/http';
import type { ReferralStatus } from '../views/referral/referral.doc.ts';

/** `GET /agencies/referrals`. Anything else is 400. */
export class ReferralsParams extends PageQuery {
  @IsOptional() @IsIn(['sent', 'taken', 'answered', 'returned', 'withdrawn'], { message: 'agencies.bad-filter' }) status?: ReferralStatus;
  @IsOptional() @IsIn(['true', 'false'], { message: 'agencies.bad-filter' }) open?: 'true' | 'false';
}
