import { Controller, Get, Param, Query, Req } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Meta } from '#libs/eventing';
import { AfterQuery, Ask, type EdgeRequest } from '#libs/http';
import { ContactWatch } from '../../contact-read/contact-watch.ts';
import { type MediationPage, ReadMediation } from './read-mediation.query.ts';

@ApiTags('committee')
@Controller('committee/mediations/:reportId')
export class MediationHttp {
  constructor(
    private readonly queries: QueryBus,
    private readonly watch: ContactWatch,
  ) {}

  @Get()
  @ApiOperation({ summary: 'One mediation: parties and consents, sessions, agreement; the notes for the appointed mediator only.' })
  async read(
    @Param('reportId') reportId: string,
    @Query() _after: AfterQuery,
    @Ask() meta: Meta,
    @Req() request: EdgeRequest,
  ): Promise<MediationPage> {
    const page = await this.queries.execute(new ReadMediation(reportId, meta));
    if (page.contact || page.parties.some((party) => party.name !== undefined)) await this.watch.shown(reportId, meta, request);
    return page;
  }
}
