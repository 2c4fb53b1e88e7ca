import { Controller, Get, Inject, Query as QueryParams } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiOperation, ApiProperty, ApiTags } from '@nestjs/swagger';
import { IsOptional, IsString, MaxLength } from 'class-validator';
import { CLOCK, type Clock } from '#libs/eventing';
import { AfterQuery, Malformed } from '#libs/http';
import { figuresConfig } from '../figures/config.ts';
import type { Window } from '../figures/population.ts';
import type { Dashboard } from '../published.ts';
import { ShowDashboard } from './show-dashboard.query.ts';
import { endOf, windowOf } from './window.ts';

const FROM = 'Start of the window: a date (its midnight, +08:00) or a moment. 90 days before today when left out.';
const TO = 'End of the window, not included: a date (its midnight) or a moment. The end of today when left out.';

/** `?from=&to=`: a half-open window. */
export class WindowQuery extends AfterQuery {
  @ApiProperty({ description: FROM, required: false }) @IsOptional() @IsString() @MaxLength(40) from?: string;
  @ApiProperty({ description: TO, required: false }) @IsOptional() @IsString() @MaxLength(40) to?: string;
}

export class DashboardQuery extends WindowQuery {
  @ApiProperty({ description: 'Ignore what was recorded later (a date: until its end).', required: false })
  @IsOptional()
  @IsString()
  @MaxLength(40)
  recordedAsOf?: string;
  @ApiProperty({ description: 'Ignore what came into effect later; what counts as now.', required: false })
  @IsOptional()
  @IsString()
  @MaxLength(40)
  effectiveAsOf?: string;
}

const bad = (parameter: string): Malformed =>
  new Malformed('participation.bad-window', [{ pointer: `/${parameter}`, message: 'participation.bad-window' }]);

/** Throws Malformed (400) for what is no window. */
export const askedWindow = ({ from, to }: WindowQuery, now: number): Window => {
  const found = windowOf({ from, to }, now, figuresConfig);
  if ('wrong' in found) throw bad(found.wrong);
  return found;
};

const askedEnd = (
  name: 'recordedAsOf' | 'effectiveAsOf',
  query: DashboardQuery,
): { readonly recordedAsOf?: number; readonly effectiveAsOf?: number } => {
  const text = query[name];
  if (text === undefined) return {};
  const at = endOf(text);
  if (at === undefined) throw bad(name);
  return { [name]: at };
};

@ApiTags('participation')
@Controller('participation/dashboard')
export class DashboardHttp {
  constructor(
    private readonly queries: QueryBus,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Get()
  @ApiOperation({ summary: 'Who takes part, and what became of it: every figure with its interval and denominator, small numbers hidden.' })
  show(@QueryParams() query: DashboardQuery): Promise<Dashboard> {
    const recorded = askedEnd('recordedAsOf', query);
    const effective = askedEnd('effectiveAsOf', query);
    // As of an earlier day, the usual window is the one of that day.
    const now = Math.min(this.clock.now(), recorded.recordedAsOf ?? Infinity, effective.effectiveAsOf ?? Infinity);
    const after = query.after === undefined ? {} : { after: Number(query.after) };
    return this.queries.execute(new ShowDashboard({ window: askedWindow(query, now), ...recorded, ...effective, ...after }));
  }
}
