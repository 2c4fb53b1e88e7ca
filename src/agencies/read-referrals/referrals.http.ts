import { Controller, Get, Param, Query as QueryParams } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { type Acting, AfterQuery, Who } from '#libs/http';
import { ReferralsParams } from './referrals.params.ts';
import { ListReferrals, ReadReferral, type ReferralList, type ReferralPage } from './referrals.query.ts';

@ApiTags('agencies')
@Controller('agencies/referrals')
export class ReferralsHttp {
  constructor(private readonly queries: QueryBus) {}

  @Get()
  @ApiOperation({ summary: 'What was passed to this unit, the earliest answer first.' })
  list(@Who() { community, capacity }: Acting, @QueryParams() params: ReferralsParams): Promise<ReferralList> {
    const { status, open, cursor } = params;
    const filter = { ...(status === undefined ? {} : { status }), ...(open === undefined ? {} : { open: open === 'true' }) };
    const page = { limit: params.size, ...(cursor === undefined ? {} : { cursor }) };
    return this.queries.execute(new ListReferrals({ community, capacity }, filter, page));
  }

  @Get(':referralId')
  @ApiOperation({ summary: 'One referral: what was said, why it was passed on, what was tried.' })
  read(@Param('referralId') id: string, @Who() { community, capacity }: Acting, @QueryParams() _: AfterQuery): Promise<ReferralPage> {
    return this.queries.execute(new ReadReferral(id, { community, capacity }));
  }
}
