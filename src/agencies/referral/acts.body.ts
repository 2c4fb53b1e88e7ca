import { IsIn, IsString, Length, Matches } from 'class-validator';

export const ANSWER_KINDS = ['approval', 'feedback'] as const;

/** A body without fields: `{}`. */
export class EmptyBody {}

export class AnswerBody {
  @IsIn(ANSWER_KINDS, { message: 'agencies.bad-kind' }) kind!: 'approval' | 'feedback';
  @IsString({ message: 'agencies.no-text' })
  @Matches(/\S/, { message: 'agencies.no-text' })
  @Length(1, 3000, { message: 'agencies.text-length' })
  text!: string;
}

export class ReturnBody {
  @IsString({ message: 'agencies.no-reason' })
  @Matches(/\S/, { message: 'agencies.no-reason' })
  @Length(1, 3000, { message: 'agencies.text-length' })
  reason!: string;
}

export class RecordedAnswerBody extends AnswerBody {
  @IsString({ message: 'agencies.no-such-referral' }) @Length(1, 80, { message: 'agencies.no-such-referral' }) referralId!: string;
}
