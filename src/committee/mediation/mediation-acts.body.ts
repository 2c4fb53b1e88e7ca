import { ApiProperty } from '@nestjs/swagger';
import { IsBoolean, IsIn, IsISO8601, IsOptional, IsString, Length, Matches, ValidateBy } from 'class-validator';
import type { MediationEnd, PartyRole } from '../published.ts';
import { Written } from '../words.ts';

export interface NewParty {
  readonly role: PartyRole;
  readonly name: string;
  readonly contact?: string;
}

const PARTY_ID = /^[1-9]\d{0,2}$/;
const FIELDS: readonly string[] = ['role', 'name', 'contact'];
const wordsUpTo = (value: unknown, most: number): boolean => typeof value === 'string' && /\S/.test(value) && value.length <= most;

const isNewParty = (value: object): boolean => {
  const { role, name, contact } = value as Record<string, unknown>;
  const known = Object.keys(value).every((key) => FIELDS.includes(key));
  return (
    known && (role === 'applicant' || role === 'respondent') && wordsUpTo(name, 60) && (contact === undefined || wordsUpTo(contact, 120))
  );
};

/** A party who was asked before, by its id, or a new one by role and name. */
const isParty = (value: unknown): boolean =>
  typeof value === 'string' ? PARTY_ID.test(value) : typeof value === 'object' && value !== null && isNewParty(value);

/**
 * `{}` asks the reporter, `{ party: { role, name, contact? } }` somebody new, `{ party: id }` renews a lost link;
 * `{ party: id, consent, how: 'in-person' }` records what a party said in person.
 */
export class ConsentsBody {
  @ApiProperty({
    required: false,
    oneOf: [
      { type: 'string', description: 'a party that was asked before' },
      {
        type: 'object',
        required: ['role', 'name'],
        properties: { role: { enum: ['applicant', 'respondent'] }, name: { type: 'string' }, contact: { type: 'string' } },
      },
    ],
  })
  @IsOptional()
  @ValidateBy({ name: 'isParty', validator: { validate: isParty } }, { message: 'committee.bad-party' })
  party?: string | NewParty;
  @IsOptional() @IsBoolean({ message: 'committee.bad-consent' }) consent?: boolean;
  @IsOptional() @IsIn(['in-person'], { message: 'committee.bad-how' }) how?: 'in-person';
}

export class AnswerConsentBody {
  @IsBoolean({ message: 'committee.bad-consent' }) consent!: boolean;
}

export class MediatorBody {
  @IsOptional() @IsString() @Matches(/\S/) @Length(1, 64) mediator?: string;
}

const PLACES = ['committee', 'on-the-spot', 'online'] as const;

export class SessionBody {
  @IsOptional() @IsISO8601({ strict: true }, { message: 'committee.bad-time' }) heldAt?: string;
  @IsIn(PLACES, { message: 'committee.bad-how' }) place!: (typeof PLACES)[number];
}

export class NoteBody {
  @Written() text!: string;
}

export class AgreementBody {
  @IsIn(['written', 'oral'], { message: 'committee.bad-how' }) form!: 'written' | 'oral';
  @Written() terms!: string;
  @IsOptional() @IsISO8601({ strict: true }, { message: 'committee.bad-time' }) effectiveFrom?: string;
  @IsOptional() @IsISO8601({ strict: true }, { message: 'committee.bad-time' }) performBy?: string;
}

const ENDS = ['agreement', 'failed', 'withdrawn', 'not-for-mediation'] as const satisfies readonly MediationEnd[];

export class EndBody {
  @IsIn(ENDS, { message: 'committee.bad-how' }) how!: (typeof ENDS)[number];
  @IsOptional() @Written() notice?: string;
}

export class PerformanceBody {
  @IsBoolean({ message: 'committee.bad-consent' }) performed!: boolean;
}

export class ConfirmationBody {
  @IsOptional() @IsISO8601({ strict: true }, { message: 'committee.bad-time' }) appliedAt?: string;
}
