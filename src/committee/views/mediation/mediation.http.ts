import { Controller, Get, Param, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { type Acting, AfterQuery, Who } from '#libs/http';
import { type MediationPage, ReadMediation } from './read-mediation.query.ts';

@ApiTags('committee')
@Controller('committee/mediations/:reportId')
export class MediationHttp {
  constructor(private readonly queries: QueryBus) {}

  @Get()
  @ApiOperation({ summary: 'One mediation: parties and consents, sessions, agreement; the notes for the appointed mediator only.' })
  read(@Param('reportId') reportId: string, @Query() _after: AfterQuery, @Who() viewer: Acting): Promise<MediationPage> {
    return this.queries.execute(new ReadMediation(reportId, viewer));
  }
}
