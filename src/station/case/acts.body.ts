import { applyDecorators } from '@nestjs/common';
import { IsIn, IsOptional, IsString, Length, Matches, MaxLength } from 'class-validator';
import type { AgencyUnit } from '#community/published';
import type { ExtensionReason, Means, Outcome, PauseReason } from '../published.ts';

export const MEANS = ['phone', 'visit', 'window', 'message'] as const;
export const OUTCOMES = ['solved', 'explained', 'redirected'] as const;
export const UNITS = ['street', 'district', 'municipal', 'police', 'market', 'emergency'] as const;
export const EXTENSIONS = ['complex', 'several-bodies', 'outside-expert', 'resident-agreed'] as const;
export const PAUSES = ['waiting-for-resident', 'waiting-for-agency', 'statutory-procedure', 'force-majeure'] as const;

/** Free text that must say something. */
export const Words = (): PropertyDecorator =>
  applyDecorators(
    Length(1, 3000, { message: 'station.text-length' }),
    Matches(/\S/, { message: 'station.no-text' }),
    IsString({ message: 'station.no-text' }),
  );

/** A body without fields: `{}`. */
export class EmptyBody {}

export class ContactBody {
  @IsIn(MEANS, { message: 'station.bad-means' }) means!: Means;
  @IsOptional() @IsString({ message: 'station.no-text' }) @MaxLength(3000, { message: 'station.text-length' }) note?: string;
}

export class ReclassificationBody {
  @IsString({ message: 'station.no-such-item' }) @MaxLength(20, { message: 'station.no-such-item' }) item!: string;
  @Words() reason!: string;
}

export class HandoverBody {
  /** A post (`window`, `back`, `director`) or a colleague's user name or account. */
  @IsString({ message: 'station.no-addressee' }) @Length(1, 64, { message: 'station.no-addressee' }) to!: string;
  @Words() reason!: string;
}

export class ReasonBody {
  @Words() reason!: string;
}

export class EscalationBody {
  @IsIn(UNITS, { message: 'station.bad-unit' }) to!: AgencyUnit;
  @Words() reason!: string;
  @Words() tried!: string;
  @IsOptional() @IsIn(['window', 'officer']) returnTo?: 'window' | 'officer';
}

export class AnswerBody {
  @IsIn(OUTCOMES, { message: 'station.bad-outcome' }) outcome!: Outcome;
  @Words() text!: string;
  @IsIn(MEANS, { message: 'station.bad-means' }) means!: Means;
}

export class ExtensionBody {
  @IsIn(EXTENSIONS, { message: 'station.bad-reason' }) reason!: ExtensionReason;
  /** What the resident is told. */
  @Words() told!: string;
}

export class PauseBody {
  @IsIn(PAUSES, { message: 'station.bad-reason' }) reason!: PauseReason;
  @IsOptional() @IsString({ message: 'station.no-text' }) @MaxLength(3000, { message: 'station.text-length' }) note?: string;
}

export class CommitteeReferralBody {
  @Words() reason!: string;
  /** `joint`: both keep it; `whole` (the default): the station's part ends. */
  @IsOptional() @IsIn(['joint', 'whole']) how?: 'joint' | 'whole';
}
