import type { AgencyUnit } from '#community/published';
import type { Item } from '../../../community/catalogue/catalogue.types.ts';
import { NoteContact } from '../../../station/case/contact/note-contact.command.ts';
import { ExtendLimit } from '../../../station/case/extend/extend-limit.command.ts';
import { PauseClock } from '../../../station/case/pause/pause-clock.command.ts';
import { ReferToCommittee } from '../../../station/case/refer-to-committee/refer-to-committee.command.ts';
import { ResumeClock } from '../../../station/case/resume/resume-clock.command.ts';
import { TakeCase } from '../../../station/case/take/take-case.command.ts';
import { remark } from '../words/say.ts';
import { classify, handOver } from './classify.ts';
import { passedOn, passUp } from './pass-up.ts';
import type { Next, Teller } from './teller.ts';
import { answerAtCommittee, answerAtStation, meansOf } from './telling.ts';

/** How often things go otherwise than the rules want, or another way that they allow. */
const SHARES = {
  lateContact: 0.09,
  late: 0.09,
  forgotten: 0.012,
  paused: 0.05,
  extended: 0.05,
  up: 0.1,
  toMediation: 0.22,
  joint: 0.02,
  atOnce: 0.7,
} as const;

const holderOf = (t: Teller, desk: string): string => {
  if (desk === 'director' || desk === 'facility') return desk;
  return desk === 'back' ? t.dice.pick(t.of.officers) : t.dice.pick(['window1', 'window2']);
};

const contact = (t: Teller, by: string): void => {
  t.soon(t.dice.chance(SHARES.lateContact) ? t.dice.between(9, 24) : t.dice.around(1.1, 0.8));
  const ask = { means: meansOf(t), ...(t.dice.chance(0.6) ? { note: remark('contact', t.dice) } : {}) };
  t.do(by, (id, meta) => new NoteContact(id, ask, meta));
};

const take = (t: Teller, desk: string): string => {
  const by = holderOf(t, desk);
  t.soon(t.dice.around(1.4, 0.9)).do(by, (id, meta) => new TakeCase(id, {}, meta));
  contact(t, by);
  return by;
};

const pause = (t: Teller, by: string): void => {
  const ask = { reason: t.dice.pick(['waiting-for-resident', 'statutory-procedure'] as const), note: remark('pause', t.dice) };
  t.work(t.dice.around(2)).do(by, (id, meta) => new PauseClock(id, ask, meta));
  t.work(t.dice.around(14)).do(by, (id, meta) => new ResumeClock(id, {}, meta));
};

/** The head of the station signs; only while the date has not passed. */
const extend = (t: Teller): void => {
  const ask = { reason: t.dice.pick(['complex', 'several-bodies', 'outside-expert'] as const), told: remark('extend', t.dice) };
  t.atShareOfLimit(t.dice.between(0.6, 0.8));
  if (t.now >= t.due) return;
  t.do('director', (id, meta) => new ExtendLimit(id, ask, meta));
  t.due += t.due - t.of.report.at;
};

const slowed = (t: Teller, by: string): void => {
  if (t.urgent) return;
  if (t.dice.chance(SHARES.paused)) pause(t, by);
  if (t.dice.chance(SHARES.extended)) extend(t);
};

const UP: readonly (readonly [AgencyUnit, number])[] = [
  ['market', 0.45],
  ['street', 0.35],
  ['district', 0.2],
];

/** Where it must go, or where it has to go because the station cannot do it alone. */
const bodyFor = (t: Teller): AgencyUnit | undefined => {
  const must = t.rules.item(t.item)?.handOver ?? undefined;
  return must ?? (t.dice.chance(SHARES.up) ? t.dice.weighted(UP) : undefined);
};

const shareOfLimit = (t: Teller): number => (t.dice.chance(SHARES.late) ? t.dice.between(1.03, 1.7) : t.dice.between(0.15, 0.97) ** 0.7);

/** Work of the station's own until the resident is told. */
const ownWork = (t: Teller, by: string): Next => {
  const isImmediate = t.rules.item(t.item)?.kind === 'immediate' && t.dice.chance(SHARES.atOnce);
  if (isImmediate) answerAtStation(t.work(t.dice.around(0.3)), by);
  else byTheLimit(t, by);
  return 'done';
};

const byTheLimit = (t: Teller, by: string): void => {
  slowed(t, by);
  const body = bodyFor(t);
  if (body !== undefined && !passUp(t.soon(t.dice.around(3)), body, by)) return;
  if (!t.dice.chance(SHARES.forgotten)) answerAtStation(t.atShareOfLimit(shareOfLimit(t)), by);
};

const refer = (t: Teller, by: string, how: 'joint' | 'whole'): void => {
  const reason = remark('toCommittee', t.dice);
  t.soon(t.dice.around(5)).do(by, (id, meta) => new ReferToCommittee(id, { reason, how }, meta));
};

/** The committee's side of an item, if it belongs there or persuasion was in vain. */
const committeeSide = (t: Teller, item: Item): 'mediation' | 'committee' | undefined => {
  const mayMediate = item.mediationAllowed && t.of.report.kind !== 'opinion';
  if (mayMediate && (item.desk === 'mediation' || t.dice.chance(SHARES.toMediation))) return 'mediation';
  return item.desk === 'cases' || item.desk === 'mediation' ? 'committee' : undefined;
};

/** A complaint about staff is the director's, whoever had it before. */
const directorOnly = (t: Teller, before: string): Next => {
  if (before !== 'director') t.work(t.dice.around(2)).do('director', (id, meta) => new TakeCase(id, {}, meta));
  return ownWork(t, 'director');
};

/** Where it belongs once its item is known: with the committee, with the officer of the grid, or with who has it. */
const settle = (t: Teller, by: string): Next => {
  const item = t.rules.item(t.item);
  if (item === undefined) return 'done';
  const side = committeeSide(t, item);
  if (side !== undefined) {
    refer(t, by, 'whole');
    return side;
  }
  if (item.code === 'STF-01') return directorOnly(t, by);
  const who = item.desk === 'back' && by.startsWith('window') ? handOver(t.soon(t.dice.around(0.6)), by) : by;
  return !item.mediationAllowed && t.dice.chance(SHARES.joint) ? jointly(t, who) : ownWork(t, who);
};

/** Both sides have it: the station does its part and tells the resident, then the committee tells of its own. */
const jointly = (t: Teller, by: string): Next => {
  refer(t, by, 'joint');
  ownWork(t, by);
  if (t.answeredAt !== undefined) answerAtCommittee(t.work(t.dice.around(5)), 'chair');
  return 'done';
};

/** The station has it: takes it, speaks to the resident, finds out what it is, does it or passes it on, tells the resident. */
export const stationStory = (t: Teller, desk: string = t.of.desk): Next => {
  const by = take(t, desk);
  if (t.of.unit === 'committee') return ownWork(t, by);
  const body = t.of.handedUpTo;
  if (body === undefined) {
    classify(t, by);
    return settle(t, by);
  }
  if (passedOn(t, body, by)) answerAtStation(t.soon(t.dice.around(2)), by);
  return 'done';
};
