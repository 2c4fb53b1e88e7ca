import { Controller, Get, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { IsIn, IsOptional } from 'class-validator';
import { type Acting, Who } from '#libs/http';
import { ListParameters } from '../list-parameters.ts';
import type { Found } from '../search.ts';
import { ListMediations, type MediationItem } from './list-mediations.query.ts';
import type { MediationStatus } from './mediations.projection.ts';

const STATUSES = [
  'received',
  'consent-asked',
  'consented',
  'refused',
  'in-session',
  'agreed',
  'ended',
  'withdrawn',
] as const satisfies readonly MediationStatus[];

export class MediationParameters extends ListParameters {
  @IsOptional() @IsIn(STATUSES, { message: 'committee.bad-filter' }) status?: MediationStatus;
}

@ApiTags('committee')
@Controller('committee/mediations')
export class MediationsHttp {
  constructor(private readonly queries: QueryBus) {}

  @Get()
  @ApiOperation({ summary: 'Disputes under mediation, for mediators and the chair.' })
  list(@Query() asked: MediationParameters, @Who() viewer: Acting): Promise<Found<MediationItem>> {
    const status = asked.status === undefined ? {} : { status: asked.status };
    return this.queries.execute(new ListMediations({ ...asked.filter, ...status }, viewer));
  }
}
