import { IsIn, IsOptional } from 'class-validator';
import type { Means, Outcome } from '../published.ts';
import { Written } from '../words.ts';

const OUTCOMES = ['solved', 'explained', 'redirected'] as const satisfies readonly Outcome[];
const MEANS = ['phone', 'visit', 'window', 'message'] as const satisfies readonly Means[];

export class AnswerBody {
  @IsIn(OUTCOMES, { message: 'committee.bad-outcome' }) outcome!: Outcome;
  @Written() text!: string;
  @IsIn(MEANS, { message: 'committee.bad-means' }) means!: Means;
}

export class ReferBody {
  @Written() reason!: string;
  @IsOptional() @IsIn(['joint', 'whole'], { message: 'committee.bad-how' }) how?: 'joint' | 'whole';
}

export class NothingBody {}
