import { IsIn, IsOptional, IsString, Matches, MaxLength } from 'class-validator';
import { PageQuery } from '#libs/http';
import { type Filter, type Sort, SORTS } from './filter.ts';
import { type Due, DUES } from './periods.ts';

/** The filters that desk and mediations have in common. */
export class ListParameters extends PageQuery {
  @IsOptional() @IsIn(['true', 'false'], { message: 'committee.bad-filter' }) open?: 'true' | 'false';
  @IsOptional() @IsString() @Matches(/^[\w-]{1,40}$/, { message: 'committee.bad-filter' }) grid?: string;
  @IsOptional() @IsIn(DUES, { message: 'committee.bad-filter' }) due?: Due;
  @IsOptional() @IsString() @MaxLength(100) q?: string;
  @IsOptional() @IsIn(SORTS, { message: 'committee.bad-filter' }) sort?: Sort;

  get filter(): Filter<never> {
    return {
      limit: this.size,
      ...(this.cursor === undefined ? {} : { cursor: this.cursor }),
      ...(this.open === undefined ? {} : { open: this.open === 'true' }),
      ...(this.grid === undefined ? {} : { grid: this.grid }),
      ...(this.due === undefined ? {} : { due: this.due }),
      ...(this.q === undefined || this.q.trim() === '' ? {} : { q: this.q }),
      ...(this.sort === undefined ? {} : { sort: this.sort }),
    };
  }
}
