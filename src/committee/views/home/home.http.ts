import { Controller, Get, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { type Acting, AfterQuery, Who } from '#libs/http';
import { type Home, ReadCommitteeHome } from './home.query.ts';

@ApiTags('committee')
@Controller('committee/home')
export class CommitteeHomeHttp {
  constructor(private readonly queries: QueryBus) {}

  @Get()
  @ApiOperation({ summary: 'What waits for the committee: counts, each up to a cap.' })
  read(@Query() _after: AfterQuery, @Who() viewer: Acting): Promise<Home> {
    return this.queries.execute(new ReadCommitteeHome(viewer));
  }
}
