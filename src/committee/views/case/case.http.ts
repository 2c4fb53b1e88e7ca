import { Controller, Get, Param, Query, Req } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Meta } from '#libs/eventing';
import { AfterQuery, Ask, type EdgeRequest } from '#libs/http';
import { ContactWatch } from '../../contact-read/contact-watch.ts';
import { type CasePage, ReadCommitteeCase } from './read-case.query.ts';

@ApiTags('committee')
@Controller('committee/cases/:reportId')
export class CaseHttp {
  constructor(
    private readonly queries: QueryBus,
    private readonly watch: ContactWatch,
  ) {}

  @Get()
  @ApiOperation({ summary: 'One case: what was said, the promises, the answers, the history; an objection with what it is about.' })
  async read(
    @Param('reportId') reportId: string,
    @Query() _after: AfterQuery,
    @Ask() meta: Meta,
    @Req() request: EdgeRequest,
  ): Promise<CasePage> {
    const page = await this.queries.execute(new ReadCommitteeCase(reportId, meta));
    if (page.contact) await this.watch.shown(reportId, meta, request);
    return page;
  }
}
