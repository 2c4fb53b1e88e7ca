import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, IsArray, IsIn, IsOptional, IsString, Matches, MaxLength, ValidateNested } from 'class-validator';
import type { ReportKind } from '#community/published';
import { Words } from '../acts.body.ts';

/** One matter. The first one says only what stays with the case. */
export class MatterBody {
  @Words() text!: string;
  @IsOptional() @IsIn(['opinion', 'complaint', 'dispute'], { message: 'station.bad-kind' }) kind?: ReportKind;
  @IsOptional() @IsString() @Matches(/^[A-Z]{3}-\d{2}$/, { message: 'station.no-such-item' }) item?: string;
  @IsOptional() @IsString() @MaxLength(40, { message: 'station.no-such-courtyard' }) courtyard?: string;
}

export class SplitBody {
  @ValidateNested({ each: true })
  @Type(() => MatterBody)
  @ArrayMaxSize(6, { message: 'station.six-matters' })
  @ArrayMinSize(2, { message: 'station.two-matters' })
  @IsArray({ message: 'station.two-matters' })
  matters!: MatterBody[];
}
