import { deriveId } from '#libs/eventing';
import type { Satisfaction } from '#residents/published';
import { AnswerCommitteeCase } from '../../../committee/case/answer/answer-committee-case.command.ts';
import { CloseCommitteeCase } from '../../../committee/case/close/close-committee-case.command.ts';
import { RaiseObjection } from '../../../residents/report/object/raise-objection.command.ts';
import { RateAnswer } from '../../../residents/report/rate/rate-answer.command.ts';
import { ReopenReport } from '../../../residents/report/reopen/reopen-report.command.ts';
import { SupplementReport } from '../../../residents/report/supplement/supplement-report.command.ts';
import { SupportReport } from '../../../residents/report/support/support-report.command.ts';
import { WithdrawReport } from '../../../residents/report/withdraw/withdraw-report.command.ts';
import { comment, remark, review } from '../words/say.ts';
import { type Act, AUTHOR, hours, type Teller } from './teller.ts';
import { answerAtCommittee, answerAtStation } from './telling.ts';

const SHARES = {
  rates: 0.43,
  reopensBad: 0.3,
  reopens: 0.015,
  objectsBad: 0.1,
  objectsLate: 0.08,
  withdraws: 0.022,
  supplements: 0.1,
} as const;
const DAY = 24;
const LAST_WORDS = 60_000;

/** What concerns many finds others who join in. */
const SHARED: ReadonlySet<string> = new Set([
  'NOI-01',
  'NOI-02',
  'PRP-01',
  'FAC-01',
  'FAC-03',
  'FAC-04',
  'ENV-01',
  'ENV-02',
  'GOV-01',
  'GOV-04',
  'PRK-01',
  'PRK-02',
  'HLT-01',
  'FIR-01',
]);

/** When the resident's part before an answer ends: at the answer, or not at all. */
const untilAnswer = (t: Teller): number => (t.answeredAt ?? t.of.report.at + hours(20 * DAY)) - LAST_WORDS;

const between = (t: Teller): number =>
  t.dice.between(t.of.report.at + LAST_WORDS, Math.max(t.of.report.at + 2 * LAST_WORDS, untilAnswer(t)));

const supports = (t: Teller): void => {
  if (!SHARED.has(t.of.report.truly) || !t.dice.chance(0.24)) return;
  const count = Math.min(14, Math.ceil(t.dice.around(2.2, 0.8)));
  for (let number = 1; number <= count; number += 1) {
    const residency = t.dice.weighted([
      ['registered', 0.6],
      ['migrant', 0.28],
      ['undisclosed', 0.12],
    ] as const);
    t.aside(between(t), AUTHOR, (id, meta) => new SupportReport(id, { supporter: `visitor:${meta.key}`, residency }, meta));
  }
};

const supplements = (t: Teller): void => {
  if (!t.dice.chance(SHARES.supplements)) return;
  const text = remark('supplement', t.dice);
  t.aside(between(t), AUTHOR, (id, meta) => new SupplementReport(id, { text }, meta));
};

/** Taken back before there was an answer: nothing follows. */
const withdrawn = (t: Teller): readonly Act[] | undefined => {
  if (!t.dice.chance(SHARES.withdraws)) return undefined;
  const at = Math.round(between(t) / 1000) * 1000;
  const reason = remark('withdraw', t.dice);
  return [...t.acts.filter((act) => act.at < at), { at, by: AUTHOR, command: (id, meta) => new WithdrawReport(id, { reason }, meta) }];
};

const LEVELS: readonly Satisfaction[] = ['very-satisfied', 'satisfied', 'basically-satisfied', 'dissatisfied', 'very-dissatisfied'];
const MOODS = { onTime: [0.42, 0.33, 0.15, 0.07, 0.03], late: [0.12, 0.25, 0.29, 0.22, 0.12] } as const;

const isBad = (level: Satisfaction): boolean => level.includes('dissatisfied');

const moodOf = (level: Satisfaction): 'good' | 'fair' | 'bad' => {
  if (isBad(level)) return 'bad';
  return level === 'basically-satisfied' ? 'fair' : 'good';
};

/** Says how the answer was; undefined where nothing was said. */
const rates = (t: Teller, isLate: boolean): Satisfaction | undefined => {
  if (!t.dice.chance(SHARES.rates)) return undefined;
  const weights = isLate ? MOODS.late : MOODS.onTime;
  const satisfaction = t.dice.weighted(LEVELS.map((level, index) => [level, weights[index] as number] as const));
  const solved = t.dice.chance(isBad(satisfaction) ? 0.12 : 0.93);
  const ask = { satisfaction, solved, comment: comment(moodOf(satisfaction), t.dice) };
  t.clock(t.dice.around(20, 1)).do(AUTHOR, (id, meta) => new RateAnswer(id, ask, meta));
  return satisfaction;
};

/** An independent reviewer answers the objection. */
const objects = (t: Teller, at: number): void => {
  const reason = remark('object', t.dice);
  const objection = { id: '' };
  t.now = at;
  t.do(AUTHOR, (id, meta) => {
    objection.id = deriveId(meta.actor, meta.key, `objection ${id}`);
    return new RaiseObjection(id, { reason }, meta);
  });
  const upheld = t.dice.chance(0.4);
  const ask = {
    outcome: upheld ? ('solved' as const) : ('explained' as const),
    text: review(upheld ? 'upheld' : 'rejected', t.dice),
    means: 'phone' as const,
  };
  t.work(t.dice.around(34, 0.6)).do('supervision', (_, meta) => new AnswerCommitteeCase(objection.id, ask, meta));
  t.work(t.dice.around(4)).do('supervision', (_, meta) => new CloseCommitteeCase(objection.id, {}, meta));
};

/** It is done again by who did it; mediations begin anew only when both want to, which is not told here. */
const reopens = (t: Teller, who: { readonly by: string; readonly side: 'station' | 'committee' }): void => {
  const reason = remark('reopen', t.dice);
  t.clock(t.dice.around(40, 0.9)).do(AUTHOR, (id, meta) => new ReopenReport(id, { reason }, meta));
  t.work(t.dice.around(16, 0.7));
  if (who.side === 'station') answerAtStation(t, who.by);
  else answerAtCommittee(t, who.by);
};

const afterwards = (t: Teller, answeredAt: number): void => {
  const isLate = answeredAt > t.of.dueBy;
  t.now = Math.max(t.now, answeredAt);
  const level = rates(t, isLate);
  const bad = level !== undefined && isBad(level);
  if (bad && t.dice.chance(SHARES.objectsBad)) return objects(t, t.now + hours(t.dice.between(2, 40)));
  if (t.answeredBy && t.dice.chance(bad ? SHARES.reopensBad : SHARES.reopens)) reopens(t, t.answeredBy);
};

/** What the author and others do: join in, say more, take it back, rate the answer, have it done again, object. */
export const residentStory = (t: Teller): readonly Act[] => {
  const { answeredAt } = t;
  supplements(t);
  supports(t);
  const early = withdrawn(t);
  if (early) return early;
  if (answeredAt !== undefined) afterwards(t, answeredAt);
  else if (t.dice.chance(SHARES.objectsLate * 4)) objects(t, t.of.dueBy + hours(t.dice.between(4, 80)));
  return t.acts;
};
