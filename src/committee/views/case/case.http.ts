import { Controller, Get, Param, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { type Acting, AfterQuery, Who } from '#libs/http';
import { type CasePage, ReadCommitteeCase } from './read-case.query.ts';

@ApiTags('committee')
@Controller('committee/cases/:reportId')
export class CaseHttp {
  constructor(private readonly queries: QueryBus) {}

  @Get()
  @ApiOperation({ summary: 'One case: what was said, the promises, the answers, the history; an objection with what it is about.' })
  read(@Param('reportId') reportId: string, @Query() _after: AfterQuery, @Who() viewer: Acting): Promise<CasePage> {
    return this.queries.execute(new ReadCommitteeCase(reportId, viewer));
  }
}
