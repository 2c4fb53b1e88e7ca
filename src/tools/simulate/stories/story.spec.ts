import type { Meta } from '#libs/eventing';
import { isoTime } from '#libs/eventing';
import { toEpoch } from '#libs/working-days';
import { shippedCatalogue } from '../../../community/catalogue/shipped.ts';
import { ShippedRules } from '../../../community/rules/shipped-rules.ts';
import { Dice } from '../dice.ts';
import { calendar, hourOf } from '../plan/calendar.ts';
import { demoCommunity } from '../plan/community.ts';
import { planYear } from '../plan/plan.ts';
import type { PlannedReport } from '../plan/planned.ts';
import { story } from './story.ts';
import { type Act, AUTHOR, type Rulebook, type Submitted } from './teller.ts';

const rules = new ShippedRules();
const rulebook: Rulebook = {
  item: (code) => shippedCatalogue.byCode(code),
  dueOf: (code, at) => toEpoch(rules.limits(code, isoTime(at)).promise.dueBy),
};

const submitted = (report: PlannedReport): Submitted => {
  const { kind, place, item } = report;
  const grid = demoCommunity.grids.find(({ code }) => code === report.person.grid);
  const route = rules.route({
    kind,
    at: isoTime(report.at),
    ...(item ? { item } : {}),
    ...(place && grid ? { place: { grid: grid.code } } : {}),
  });
  return {
    report,
    item: route.item,
    desk: route.owner.desk,
    unit: route.owner.unit,
    dueBy: toEpoch(route.promise.dueBy),
    officers: grid?.officers ?? [],
    ...(route.handOverUpward ? { handedUpTo: route.handOverUpward.to } : {}),
  };
};

const META = { actor: 'a', key: 'k', at: '2026-01-01T00:00:00.000+08:00', now: '2026-01-01T00:00:00.000+08:00' } as Meta;
const nameOf = (act: Act): string => act.command('report', META).constructor.name;

const span = { from: Date.parse('2026-01-01T00:00:00+08:00'), to: Date.parse('2026-07-01T00:00:00+08:00') };
const stories = planYear({ reports: 900, seed: 'stories', span }, demoCommunity).map((report) => {
  const of = submitted(report);
  const acts = story(of, new Dice('stories', report.index), rulebook);
  return { of, acts, names: acts.map(nameOf) };
});
const with_ = (name: string): typeof stories => stories.filter(({ names }) => names.includes(name));

describe('a story', () => {
  it('is told the same again', () => {
    const first = stories[0];
    const again = first && story(first.of, new Dice('stories', first.of.report.index), rulebook);
    expect(again?.map((act) => [act.at, act.by, nameOf(act)])).toEqual(first?.acts.map((act) => [act.at, act.by, nameOf(act)]));
  });

  it('goes on in time, after it began', () => {
    for (const { of, acts } of stories) {
      expect(acts.every((act, index) => act.at > of.report.at && act.at >= (acts[index - 1]?.at ?? 0))).toBe(true);
      expect(acts.every(({ at }) => Number.isInteger(at) && at % 1000 === 0)).toBe(true);
    }
  });

  it('never closes before it was answered, and nothing follows a withdrawal', () => {
    for (const { names } of stories) {
      const [answered, closed] = [names.indexOf('GiveAnswer'), names.indexOf('CloseCase')];
      if (closed >= 0) expect(closed).toBeGreaterThan(answered);
      if (names.includes('WithdrawReport')) expect(names.at(-1)).toBe('WithdrawReport');
    }
  });

  it('is worked on in office hours by those who have any, unless it is urgent', () => {
    const desks = stories.filter(
      ({ of }) => !shippedCatalogue.byCode(of.item)?.urgent && !shippedCatalogue.byCode(of.report.truly)?.urgent,
    );
    const outside = desks
      .flatMap(({ acts }) => acts)
      .filter((act) => act.by !== AUTHOR && !(calendar.isWorkingDay(act.at) && hourOf(act.at) >= 9 && hourOf(act.at) <= 18));
    expect(outside).toEqual([]);
  });

  it('mostly keeps the dates and sometimes does not', () => {
    const answered = stories.flatMap(({ of, acts, names }) => {
      const at = acts[names.findIndex((name) => name === 'GiveAnswer' || name === 'AnswerCommitteeCase')]?.at;
      return at === undefined ? [] : [at > of.dueBy];
    });
    const late = answered.filter(Boolean).length / answered.length;
    expect(late).toBeGreaterThan(0.03);
    expect(late).toBeLessThan(0.3);
  });

  it.each([
    'ReclassifyCase',
    'HandOverCase',
    'ReturnHandover',
    'EscalateCase',
    'ReturnReferral',
    'AnswerReferral',
    'RecordAnswer',
    'ExtendLimit',
    'PauseClock',
    'ReferToCommittee',
    'ReferToStation',
    'RecordConsent',
    'HoldSession',
    'SealNote',
    'ReachAgreement',
    'CheckPerformance',
    'ApplyConfirmation',
    'RateAnswer',
    'ReopenReport',
    'RaiseObjection',
    'WithdrawReport',
    'SupportReport',
    'SupplementReport',
  ])('has %s somewhere in half a year', (name) => {
    expect(with_(name).length).toBeGreaterThan(0);
  });

  it('of a dispute asks both sides before any session', () => {
    for (const { names } of with_('HoldSession')) {
      const before = names.slice(0, names.indexOf('HoldSession'));
      expect(before.filter((name) => name === 'AskConsent')).toHaveLength(2);
      expect(before.filter((name) => name === 'RecordConsent')).toHaveLength(2);
    }
  });

  it('of an objection is reviewed by supervision, who had no part in it', () => {
    for (const { acts, names } of with_('RaiseObjection')) {
      const reviewers = acts.filter((_, index) => index > names.indexOf('RaiseObjection')).map(({ by }) => by);
      expect(new Set(reviewers)).toEqual(new Set(['supervision']));
    }
  });
});
