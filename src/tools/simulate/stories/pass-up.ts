import type { AgencyUnit } from '#community/published';
import { AnswerReferral } from '../../../agencies/referral/answer-referral/answer-referral.command.ts';
import { RecordAnswer } from '../../../agencies/referral/record-answer/record-answer.command.ts';
import { ReturnReferral } from '../../../agencies/referral/return-referral/return-referral.command.ts';
import { TakeReferral } from '../../../agencies/referral/take-referral/take-referral.command.ts';
import { EscalateCase } from '../../../station/case/escalate/escalate-case.command.ts';
import { remark } from '../words/say.ts';
import type { Teller } from './teller.ts';

/** Who answers for a body; the others have no account, and the station writes down what they say. */
const ACCOUNT: Readonly<Partial<Record<AgencyUnit, string>>> = {
  street: 'street',
  district: 'department',
  municipal: 'department',
  police: 'police',
};

const SHARES = { returned: 0.05, late: 0.1, never: 0.012 };
const OTHER: Readonly<Partial<Record<AgencyUnit, AgencyUnit>>> = {
  street: 'district',
  district: 'street',
  municipal: 'district',
  police: 'street',
};

const kindOf = (t: Teller): 'approval' | 'feedback' => (t.dice.chance(0.25) ? 'approval' : 'feedback');

/** Facility officers hear from nobody outside; the head of the station does. */
const scribe = (by: string): string => (by === 'facility' ? 'director' : by);

const waitingTime = (t: Teller): number => (t.dice.chance(SHARES.late) ? t.dice.between(60, 150) : t.dice.around(t.urgent ? 6 : 12, 0.7));

/** A body without an account tells the station on the telephone. */
const recorded = (t: Teller, by: string, number: number): true => {
  const ask = { kind: kindOf(t), text: remark('referralAnswer', t.dice) };
  t.soon(waitingTime(t) / 2).do(scribe(by), (id, meta) => new RecordAnswer(`${id}-${number}`, { reportId: id, ...ask }, meta));
  return true;
};

/** The body takes it and answers, sends it back once, or never says anything. False: nothing came. */
const answered = (t: Teller, unit: AgencyUnit, by: string): boolean => {
  const number = t.referrals;
  const account = ACCOUNT[unit];
  if (account === undefined) return recorded(t, by, number);
  const other = OTHER[unit];
  if (other !== undefined && number < 3 && t.dice.chance(SHARES.returned)) {
    const reason = remark('referralReturn', t.dice);
    t.soon(t.dice.around(6)).do(account, (id, meta) => new ReturnReferral(`${id}-${number}`, { reason }, meta));
    return passUp(t.soon(t.dice.around(2)), other, by);
  }
  t.soon(t.dice.around(4)).do(account, (id, meta) => new TakeReferral(`${id}-${number}`, {}, meta));
  if (t.dice.chance(SHARES.never)) return false;
  const ask = { kind: kindOf(t), text: remark('referralAnswer', t.dice) };
  t.soon(waitingTime(t)).do(account, (id, meta) => new AnswerReferral(`${id}-${number}`, ask, meta));
  return true;
};

/** The station passes it up and gets an answer; false where none comes and the case stays open. */
export const passUp = (t: Teller, unit: AgencyUnit, by: string): boolean => {
  t.referrals += 1;
  const ask = { to: unit, reason: remark('escalate', t.dice), tried: remark('tried', t.dice) };
  t.do(by, (id, meta) => new EscalateCase(id, ask, meta));
  return answered(t, unit, by);
};

/** It was passed on at reception: what the body then does. */
export const passedOn = (t: Teller, unit: AgencyUnit, by: string): boolean => {
  t.referrals += 1;
  return answered(t, unit, by);
};
