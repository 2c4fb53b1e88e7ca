import fc from 'fast-check';
import type { Recorded } from '#libs/eventing';
import { DAY, HOUR, settingOf } from '../../../test/support/facts.ts';
import { at, committee, report, type SaidEvent, station, submission } from '../../../test/support/matters.ts';
import { participationHouse } from '../../../test/support/participation.ts';
import { FIXED_NOW } from '../../../test/support/recorded.ts';
import { documentsOf } from '../../../test/support/views.ts';
import { dashboard } from '../figures/dashboard.ts';
import type { Dashboard } from '../published.ts';
import type { FactsDoc } from '../views/facts/facts.doc.ts';
import { facts } from '../views/facts/facts.projection.ts';
import { actsOf, factOf } from './fact-of.ts';

const OPENLY = { k: 1, leastOf: 1 };
const window = { from: FIXED_NOW - DAY, to: FIXED_NOW + 40 * DAY };

/** Said and recorded at an hour; entered later where `lag` says so. */
const timed = (event: SaidEvent, hour: number, lag = 0): SaidEvent => ({ ...event, effectiveAt: at(hour), recordedAt: at(hour + lag) });

const figures = ({ window: _w, asOf: _a, ...rest }: Dashboard): object => rest;

const STEPS = [
  (id: string, hour: number) => station('CaseTaken', { post: 'station.grid-officer', at: at(hour) }, id),
  (id: string, hour: number) => station('ResidentContacted', { at: at(hour) }, id),
  (id: string, hour: number) => station('LimitExtended', { dueBy: at(hour + 99), at: at(hour) }, id),
  (id: string, hour: number) => station('AnswerGiven', { outcome: 'solved', at: at(hour) }, id),
  (id: string, hour: number) => station('CaseClosed', { at: at(hour) }, id),
  (id: string, hour: number) => report('ReportReopened', { at: at(hour) }, id),
  (id: string, hour: number) => report('ReportSupported', { supporter: `s${hour}`, residency: 'registered', count: 1, at: at(hour) }, id),
  (id: string, hour: number) => report('AnswerRated', { satisfaction: 'satisfied', solved: true, at: at(hour) }, id),
  (id: string, hour: number) => committee('CaseReceived', { rung: 2, at: at(hour) }, id),
  (id: string, hour: number) => committee('AnswerGiven', { about: id, outcome: 'solved', at: at(hour) }, `${id}-objection`),
] as const;

const IDS = ['r1', 'r2', 'r3'];
const histories = fc.array(fc.tuple(fc.constantFrom(...IDS), fc.constantFrom(...STEPS), fc.integer({ min: 0, max: 5 })), { maxLength: 25 });

const written = async (steps: readonly (readonly [string, (typeof STEPS)[number], number])[]) => {
  const house = participationHouse();
  const said = IDS.map((id, n) => timed(submission(id, { submittedAt: at(n * 30), person: id }), n * 30));
  const later = steps.map(([id, step, lag], n) => timed(step(id, 90 + n * 10), 90 + n * 10, lag * 7));
  for (const event of [...said, ...later]) await house.write(event.stream as string, event);
  await house.catchUp();
  return house;
};

/** What the log alone says, folded from its beginning. */
const fromLog = (events: readonly Recorded[], asOf: { recorded: number; effective: number }): object => {
  const known = events.filter((e) => Date.parse(e.recordedAt) <= asOf.recorded && Date.parse(e.effectiveAt) <= asOf.effective);
  const docs = [...documentsOf<FactsDoc>(facts, known).values()].filter((doc) => Date.parse(doc.submittedAt) <= asOf.effective);
  const now = Math.min(asOf.recorded, asOf.effective);
  return figures(dashboard(docs.map(factOf), docs.flatMap(actsOf), settingOf({ window, now, how: OPENLY })));
};

describe('facts as of an earlier moment', () => {
  it('are what the log said by then, recorded and in effect', async () => {
    await fc.assert(
      fc.asyncProperty(
        histories,
        fc.integer({ min: 0, max: 400 }),
        fc.integer({ min: 0, max: 400 }),
        async (steps, recorded, effective) => {
          const house = await written(steps);
          const asOf = { recorded: FIXED_NOW + recorded * HOUR, effective: FIXED_NOW + effective * HOUR };
          const { dashboards } = await house.maker.asOf([window], asOf, OPENLY);
          const { events } = await house.store.read(0, { limit: 1_000 });
          expect(figures(dashboards[0] as Dashboard)).toEqual(fromLog(events, asOf));
        },
      ),
      { numRuns: 60 },
    );
  });

  it('as of now are the live ones, to the bit', async () => {
    await fc.assert(
      fc.asyncProperty(histories, async (steps) => {
        const house = await written(steps);
        const now = FIXED_NOW + 30 * DAY;
        const live = (await house.maker.now([window], now)).dashboards[0] as Dashboard;
        const then = (await house.maker.asOf([window], { recorded: now, effective: now })).dashboards[0] as Dashboard;
        expect(JSON.stringify(figures(then))).toBe(JSON.stringify(figures(live)));
      }),
      { numRuns: 30 },
    );
  });

  it('an answer that was entered late › was not known before it was entered', async () => {
    const house = participationHouse();
    await house.write('report-r1', timed(submission('r1'), 0));
    await house.write('stationCase-r1', timed(station('AnswerGiven', { outcome: 'solved', at: at(10) }), 10, 50));
    await house.catchUp();
    const solved = async (recorded: number, effective: number): Promise<unknown> => {
      const asOf = { recorded: FIXED_NOW + recorded * HOUR, effective: FIXED_NOW + effective * HOUR };
      return (await house.maker.asOf([window], asOf, OPENLY)).dashboards[0]?.lowestLevel.levels['grid'];
    };
    expect([await solved(59, 99), await solved(60, 99), await solved(99, 9), await solved(99, 10)]).toEqual([0, 1, 0, 1]);
  });

  it('a support within the window of a report from before it › counts as an act, not as a case', async () => {
    const house = participationHouse();
    await house.write('report-r1', timed(submission('r1', { submittedAt: at(-99 * 24) }), -99 * 24));
    await house.write('report-r1', timed(report('ReportSupported', { supporter: 's1', residency: 'registered', count: 1, at: at(5) }), 5));
    await house.write('population-c1', {
      type: 'community.PopulationRecorded',
      data: { group: 'registered', grid: 'g2', adults: 100, all: 120, source: 'register', date: '2026-01-01' },
    });
    await house.catchUp();
    const now = FIXED_NOW + DAY;
    for (const made of [await house.maker.asOf([window], { recorded: now, effective: now }, OPENLY)]) {
      expect(made.dashboards[0]).toMatchObject({ counts: { total: 0 }, rate: { registered: { persons: 1, adults: 100 } } });
      expect(made.dashboards[0]?.asOf.population).toEqual({ source: 'register', date: '2026-01-01' });
    }
  });

  it('a denominator that was recorded later › is not used', async () => {
    const house = participationHouse();
    const data = { group: 'registered', grid: 'g2', adults: 100, all: 120, source: 'register', date: '2026-01-01' };
    await house.write('population-c1', { type: 'community.PopulationRecorded', data, recordedAt: at(10) });
    await house.catchUp();
    const source = async (hour: number) =>
      (await house.maker.asOf([window], { recorded: FIXED_NOW + hour * HOUR, effective: FIXED_NOW + DAY })).dashboards[0]?.asOf;
    expect([(await source(9))?.population, (await source(10))?.population]).toEqual([null, { source: 'register', date: '2026-01-01' }]);
  });
});
