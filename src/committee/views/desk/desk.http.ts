import { Controller, Get, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { IsIn, IsOptional } from 'class-validator';
import { type Acting, Who } from '#libs/http';
import { ListParameters } from '../list-parameters.ts';
import type { Found } from '../search.ts';
import type { DeskStatus } from './desk.projection.ts';
import { type DeskItem, ListDesk } from './list-desk.query.ts';

const STATUSES = ['received', 'answered', 'referred', 'joint', 'closed', 'reopened', 'withdrawn'] as const satisfies readonly DeskStatus[];

export class DeskParameters extends ListParameters {
  @IsOptional() @IsIn(STATUSES, { message: 'committee.bad-filter' }) status?: DeskStatus;
}

@ApiTags('committee')
@Controller('committee/cases')
export class DeskHttp {
  constructor(private readonly queries: QueryBus) {}

  @Get()
  @ApiOperation({ summary: "The committee's desk: opinions and other cases; the chair and supervision also see objections." })
  list(@Query() asked: DeskParameters, @Who() viewer: Acting): Promise<Found<DeskItem>> {
    const status = asked.status === undefined ? {} : { status: asked.status };
    return this.queries.execute(new ListDesk({ ...asked.filter, ...status }, viewer));
  }
}
