import type { Means, Outcome } from '#station/published';
import { AnswerCommitteeCase } from '../../../committee/case/answer/answer-committee-case.command.ts';
import { CloseCommitteeCase } from '../../../committee/case/close/close-committee-case.command.ts';
import { GiveAnswer } from '../../../station/case/answer/give-answer.command.ts';
import { CloseCase } from '../../../station/case/close/close-case.command.ts';
import { answer } from '../words/say.ts';
import type { Teller } from './teller.ts';

export const meansOf = (t: Teller): Means => {
  const { channel } = t.of.report;
  if (channel === 'window' || channel === 'paper')
    return t.dice.weighted([
      ['window', 0.6],
      ['phone', 0.4],
    ]);
  return t.dice.weighted([
    ['phone', 0.55],
    ['visit', 0.25],
    ['message', 0.2],
  ]);
};

/** How often each side can do what was asked, must explain why not, or names another body. */
const OUTCOMES = {
  station: [
    ['solved', 0.76],
    ['explained', 0.17],
    ['redirected', 0.07],
  ],
  committee: [
    ['solved', 0.55],
    ['explained', 0.33],
    ['redirected', 0.12],
  ],
} as const satisfies Record<string, readonly (readonly [Outcome, number])[]>;

const told = (t: Teller, by: string, side: 'station' | 'committee'): { outcome: Outcome; text: string; means: Means } => {
  const outcome = t.dice.weighted<Outcome>(OUTCOMES[side]);
  t.answeredAt ??= t.now;
  t.answeredBy = { by, side };
  return { outcome, text: answer({ ...t.of.report, truly: t.item }, outcome, t.dice), means: meansOf(t) };
};

/** The station tells the resident and closes a little later. */
export const answerAtStation = (t: Teller, by: string): void => {
  const ask = told(t, by, 'station');
  t.do(by, (id, meta) => new GiveAnswer(id, ask, meta));
  t.work(t.dice.around(1.5, 1)).do(by, (id, meta) => new CloseCase(id, {}, meta));
};

/** The committee does. */
export const answerAtCommittee = (t: Teller, by: string): void => {
  const ask = told(t, by, 'committee');
  t.do(by, (id, meta) => new AnswerCommitteeCase(id, ask, meta));
  t.work(t.dice.around(3, 1)).do(by, (id, meta) => new CloseCommitteeCase(id, {}, meta));
};
