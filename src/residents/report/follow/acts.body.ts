import { IsBoolean, IsIn, IsOptional, IsString, Length, Matches, MaxLength } from 'class-validator';
import type { Residency } from '#community/published';
import type { Satisfaction } from '../../published.ts';

export const SATISFACTIONS = ['very-satisfied', 'satisfied', 'basically-satisfied', 'dissatisfied', 'very-dissatisfied'] as const;

export class TextBody {
  @Length(1, 3000, { message: 'residents.text-length' })
  @Matches(/\S/, { message: 'residents.no-text' })
  @IsString({ message: 'residents.no-text' })
  text!: string;
}

export class ReasonBody {
  @Length(1, 3000, { message: 'residents.text-length' })
  @Matches(/\S/, { message: 'residents.no-reason' })
  @IsString({ message: 'residents.no-reason' })
  reason!: string;
}

export class SupportBody {
  @IsOptional() @IsIn(['registered', 'migrant', 'undisclosed']) residency?: Residency;
}

export class RatingBody {
  @IsIn(SATISFACTIONS, { message: 'residents.bad-satisfaction' }) satisfaction!: Satisfaction;
  @IsBoolean({ message: 'residents.bad-solved' }) solved!: boolean;
  @IsOptional() @IsString() @MaxLength(3000, { message: 'residents.text-length' }) comment?: string;
}
