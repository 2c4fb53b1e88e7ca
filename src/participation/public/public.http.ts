import { Controller, Get, Query as QueryParams } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { AfterQuery } from '#libs/http';
import type { PublicFigures } from './public-figures.ts';
import { ShowPublicFigures } from './show-public-figures.query.ts';

@ApiTags('participation')
@Controller('participation/public')
export class PublicHttp {
  constructor(private readonly queries: QueryBus) {}

  @Get()
  @ApiOperation({ summary: 'The last complete months for everybody: rounded, small numbers hidden, the same until the month turns.' })
  show(@QueryParams() _after: AfterQuery): Promise<PublicFigures> {
    return this.queries.execute(new ShowPublicFigures());
  }
}
