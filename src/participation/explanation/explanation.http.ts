import { Controller, Get, Inject, Param, Query as QueryParams } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiOperation, ApiProperty, ApiTags } from '@nestjs/swagger';
import { IsOptional, IsString, MaxLength } from 'class-validator';
import { CLOCK, type Clock, present } from '#libs/eventing';
import { type Acting, PageQuery, Who } from '#libs/http';
import { askedWindow } from '../dashboard/dashboard.http.ts';
import { ExplainFigure, type Explanation } from './explain-figure.query.ts';

export class ExplanationQuery extends PageQuery {
  @ApiProperty({ description: 'As for the dashboard.', required: false }) @IsOptional() @IsString() @MaxLength(40) from?: string;
  @ApiProperty({ description: 'As for the dashboard.', required: false }) @IsOptional() @IsString() @MaxLength(40) to?: string;
}

@ApiTags('participation')
@Controller('participation/figures/:figure/explanation')
export class ExplanationHttp {
  constructor(
    private readonly queries: QueryBus,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Get()
  @ApiOperation({ summary: 'Why this number: formula, rule, the numbers that went in, and the events behind it, report by report.' })
  explain(@Param('figure') figure: string, @QueryParams() query: ExplanationQuery, @Who() { capacity }: Acting): Promise<Explanation> {
    const { after, cursor, size: limit } = query;
    return this.queries.execute(
      new ExplainFigure(
        present({
          figure,
          window: askedWindow(query, this.clock.now()),
          capacity,
          limit,
          cursor,
          after: after === undefined ? undefined : Number(after),
        }),
      ),
    );
  }
}
