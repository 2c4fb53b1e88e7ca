import { IsIn, IsOptional, IsString, Length } from 'class-validator';
import { PageQuery } from '#libs/http';
import { STATUSES, type Status } from '../views/row/row.doc.ts';
import type { Sort } from './filter.ts';

/** `GET /station/cases`: what to show of the queue. Anything else is 400. */
export class CasesParams extends PageQuery {
  @IsOptional() @IsString() @Length(1, 40) grid?: string;
  @IsOptional() @IsIn(STATUSES, { message: 'station.bad-filter' }) status?: Status;
  /** `me`, `none`, or a colleague's user name or account. */
  @IsOptional() @IsString() @Length(1, 64) officer?: string;
  @IsOptional() @IsIn(['overdue', 'today', 'week'], { message: 'station.bad-filter' }) due?: 'overdue' | 'today' | 'week';
  @IsOptional() @IsString() @Length(1, 100) q?: string;
  @IsOptional() @IsIn(['true', 'false'], { message: 'station.bad-filter' }) open?: 'true' | 'false';
  @IsOptional() @IsIn(['dueBy', 'submittedAt', '-submittedAt'], { message: 'station.bad-filter' }) sort?: Sort;
}
