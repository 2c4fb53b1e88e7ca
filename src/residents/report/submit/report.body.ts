import { Type } from 'class-transformer';
import {
  IsBoolean,
  IsEmail,
  IsIn,
  IsISO8601,
  IsNotEmpty,
  IsObject,
  IsOptional,
  IsString,
  Length,
  Matches,
  MaxLength,
  ValidateNested,
} from 'class-validator';
import type { ReportKind, Residency } from '#community/published';
import type { Channel, Language } from '../../published.ts';

export const KINDS = ['opinion', 'complaint', 'dispute'] as const;
export const RESIDENCIES = ['registered', 'migrant', 'undisclosed'] as const;
export const CHANNELS = ['web', 'window', 'phone', 'visit', 'paper', 'courtyard-group', '12345'] as const;

/** A place that is none of the courtyards has its words in the detail. */
export class PlaceBody {
  @IsOptional() @IsString() @IsNotEmpty() @MaxLength(40) courtyard?: string;
  @IsOptional() @IsString() @MaxLength(60) building?: string;
  @IsOptional() @IsString() @MaxLength(200) detail?: string;
}

export class ContactBody {
  @IsOptional() @IsString() @MaxLength(60) name?: string;
  @IsOptional() @IsString() @Matches(/^[+\d][\d\s-]{4,24}$/, { message: 'residents.bad-phone' }) phone?: string;
  @IsOptional() @IsString() @IsEmail({}, { message: 'residents.bad-email' }) @MaxLength(120) email?: string;
}

/** `POST /reports`. Only `kind` and `text` are needed. */
export class ReportBody {
  @IsIn(KINDS, { message: 'residents.bad-kind' }) kind!: ReportKind;
  // The lowest decorator is judged first: somebody who wrote nothing is asked to write.
  @Length(1, 3000, { message: 'residents.text-length' })
  @Matches(/\S/, { message: 'residents.no-text' })
  @IsString({ message: 'residents.no-text' })
  text!: string;
  @IsOptional() @IsString() @Matches(/^[A-Z]{3}-\d{2}$/, { message: 'residents.no-such-item' }) item?: string;
  @IsOptional() @IsObject() @ValidateNested() @Type(() => PlaceBody) place?: PlaceBody;
  @IsOptional() @IsIn(RESIDENCIES) residency?: Residency;
  @IsOptional() @IsObject() @ValidateNested() @Type(() => ContactBody) contact?: ContactBody;
  @IsOptional() @IsBoolean() anonymous?: boolean;
  @IsOptional() @IsIn(['zh-CN', 'en']) language?: Language;
  @IsOptional() @IsIn(CHANNELS) channel?: Channel;
  @IsOptional() @IsBoolean() proxy?: boolean;
  @IsOptional() @IsISO8601({ strict: true }) saidAt?: string;
}
