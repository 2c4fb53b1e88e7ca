import fc from 'fast-check';
import { Refusal } from '#libs/eventing';
import { chinaCalendar, createCalendar } from '#libs/working-days';
import { shippedCatalogue } from '../catalogue/shipped.ts';
import { shippedLimits } from '../limits/shipped.ts';
import type { ReportKind, Route } from '../published.ts';
import { limitsOfItem, type Routing, route, UNDECIDED } from './routing.decision.ts';

const seed = Number(process.env['SEED'] ?? Date.now() % 2 ** 31);
const calendar = createCalendar(chinaCalendar);
const rules = { catalogue: shippedCatalogue, limits: shippedLimits(), calendar };
const at = '2026-09-18T10:00:00+08:00';
const place = { grid: '510107005199002' };
const kinds: readonly ReportKind[] = ['opinion', 'complaint', 'dispute'];
const ask = (kind: ReportKind, item?: string, when = at): Routing => route({ kind, at: when, place, ...(item ? { item } : {}) }, rules);

describe.each(shippedCatalogue.all.map((item) => [item.code, item] as const))('%s', (code, item) => {
  it.each(kinds)('as %s has one owner, a rule and two dates in order', (kind) => {
    const found: Route = ask(kind, code);
    expect(found).toMatchObject({
      item: code,
      itemVersion: shippedCatalogue.version,
      rung: item.defaultRung,
      sensitive: item.sensitive,
      urgent: item.urgent,
    });
    expect([found.owner.unit, found.owner.desk].join('/')).toMatch(
      /^(station\/(front|back|director|facility)|committee\/(cases|mediation))$/,
    );
    expect(Date.parse(found.promise.firstContactBy)).toBeLessThanOrEqual(Date.parse(found.promise.dueBy));
    expect(Date.parse(found.promise.firstContactBy)).toBeGreaterThan(Date.parse(at));
    expect(found.rule.source).not.toBe('');
  });

  it('is handed upward at once exactly where neither station nor committee may hold it', () => {
    const outside = item.kind === 'redirected' || item.forbiddenToCommunity || item.side === 'outside';
    for (const kind of kinds) {
      const found = ask(kind, code);
      expect(found.handOverUpward !== undefined).toBe(outside);
      if (outside) expect(found.owner.unit).toBe('station');
    }
  });

  it('goes to mediation as a dispute exactly where it may be mediated', () => {
    expect(ask('dispute', code).owner.desk === 'mediation').toBe(item.mediationAllowed);
    expect(ask('opinion', code).owner.desk).not.toBe('mediation');
  });

  it('is contacted within a working day, or within two hours where urgent', () => {
    const latest = item.urgent ? calendar.addClockHours(at, 2) : calendar.addWorkingDays(at, 1);
    expect(Date.parse(ask('complaint', code).promise.firstContactBy)).toBeLessThanOrEqual(latest.ms);
  });
});

describe('without an item', () => {
  it('an opinion goes to the committee as one on community affairs', () => {
    expect(ask('opinion')).toEqual({
      item: 'GOV-01',
      itemVersion: shippedCatalogue.version,
      rule: { profile: 'sichuan-2026', version: '2026-01', source: expect.any(String) },
      owner: { unit: 'committee', desk: 'cases', level: 'committee' },
      rung: 1,
      promise: { firstContactBy: '2026-09-20T18:00:00+08:00', dueBy: '2026-09-29T18:00:00+08:00', calendar: 'complete' },
      sensitive: false,
      urgent: false,
    });
  });

  it('a complaint goes to the window to be classified', () => {
    expect(ask('complaint')).toMatchObject({
      item: UNDECIDED,
      owner: { unit: 'station', desk: 'front', level: 'station' },
      rung: null,
      promise: { firstContactBy: '2026-09-20T18:00:00+08:00', dueBy: '2026-10-15T18:00:00+08:00' },
    });
    expect(ask('complaint', UNDECIDED)).toEqual(ask('complaint'));
  });

  it('a dispute goes to mediation', () => {
    expect(ask('dispute')).toMatchObject({
      item: UNDECIDED,
      owner: { unit: 'committee', desk: 'mediation', level: 'committee' },
      rung: 1,
      rule: { profile: 'mediation' },
      promise: { dueBy: '2026-10-19T18:00:00+08:00' }, // 30 days end on a Sunday
    });
  });
});

describe('special items', () => {
  it.each(kinds)('violence at home, as %s, goes to the police at once and never to mediation', (kind) => {
    expect(ask(kind, 'FAM-03')).toMatchObject({
      owner: { unit: 'station' },
      handOverUpward: { to: 'police', immediate: true, reason: 'redirected' },
      rung: 5,
      sensitive: true,
      urgent: true,
      promise: { firstContactBy: '2026-09-18T12:00:00+08:00', dueBy: '2026-09-18T12:00:00+08:00' },
    });
  });

  it('a complaint about staff goes to the director and is sensitive', () => {
    expect(ask('complaint', 'STF-01')).toMatchObject({ owner: { unit: 'station', desk: 'director' }, sensitive: true });
  });

  it('a discipline lead is seen by the director alone and goes to the district', () => {
    expect(ask('complaint', 'STF-03')).toMatchObject({ owner: { desk: 'director' }, handOverUpward: { to: 'district' }, sensitive: true });
  });

  it.each([
    ['BLD-01', 'street', 'forbidden-to-community'],
    ['BLD-02', 'district', 'forbidden-to-community'],
    ['UTL-01', 'market', 'redirected'],
    ['SEC-02', 'emergency', 'redirected'],
    ['SEC-01', 'police', 'begins-outside'],
    ['PRP-03', 'street', 'begins-outside'],
  ])('%s goes to the %s: %s', (code, to, reason) => {
    expect(ask('complaint', code).handOverUpward).toEqual({ to, immediate: true, reason });
  });

  it.each(['INF-03', 'MIG-04', 'GOV-01', 'GOV-03', 'GOV-04', 'FAC-04', 'HLT-01', 'STF-02'])('%s goes to the committee', (code) => {
    expect(ask('complaint', code).owner).toEqual({ unit: 'committee', desk: 'cases', level: 'committee' });
  });

  it('false disclosure by the committee does not go to the committee', () => {
    expect(ask('complaint', 'GOV-05')).toMatchObject({ owner: { unit: 'station' }, handOverUpward: { to: 'street' } });
  });

  it.each([
    ['complaint', 'ENV-01', { unit: 'station', desk: 'back', level: 'grid' }],
    ['complaint', 'NOI-01', { unit: 'station', desk: 'back', level: 'grid' }],
    ['dispute', 'NOI-01', { unit: 'committee', desk: 'mediation', level: 'committee' }],
    ['complaint', 'HSE-01', { unit: 'committee', desk: 'mediation', level: 'committee' }],
    ['opinion', 'HSE-01', { unit: 'committee', desk: 'cases', level: 'committee' }],
    ['complaint', 'FAC-01', { unit: 'station', desk: 'facility', level: 'station' }],
    ['complaint', 'SOC-01', { unit: 'station', desk: 'front', level: 'station' }],
  ] as const)('%s %s goes to %j', (kind, code, owner) => expect(ask(kind, code).owner).toEqual(owner));

  it('without a place what belongs to an area is with the whole station', () => {
    expect(route({ kind: 'complaint', item: 'ENV-01', at }, rules).owner).toEqual({ unit: 'station', desk: 'back', level: 'station' });
  });
});

describe('limits after a correction', () => {
  it('are those of the item at the submission', () => {
    const { promise, rule, rung, itemVersion } = ask('complaint', 'ENV-01');
    expect(limitsOfItem('ENV-01', at, rules)).toEqual({ promise, rule, rung, itemVersion });
    expect(limitsOfItem(UNDECIDED, at, rules).promise).toEqual(ask('complaint').promise);
  });
});

describe('what is refused', () => {
  it('an item that nobody knows', () => {
    const refused = (attempt: () => unknown): unknown => {
      try {
        return attempt();
      } catch (error) {
        return error instanceof Refusal ? { code: error.code, data: error.data } : error;
      }
    };
    const refusal = { code: 'community.item-unknown', data: { item: 'XXX-99' } };
    expect(refused(() => ask('complaint', 'XXX-99'))).toEqual(refusal);
    expect(refused(() => limitsOfItem('XXX-99', at, rules))).toEqual(refusal);
  });

  it('a moment whose meaning depends on the machine', () => {
    expect(() => ask('complaint', 'ENV-01', '2026-09-18T10:00:00')).toThrow(RangeError);
  });
});

describe(`any report (seed ${seed})`, () => {
  it('has its first contact after the submission, not after the due date, and the due date within the ceiling', () => {
    const moment = fc.integer({ min: Date.parse('2025-01-01T00:00:00Z'), max: Date.parse('2028-12-31T00:00:00Z') });
    fc.assert(
      fc.property(fc.constantFrom(...kinds), fc.constantFrom(...shippedCatalogue.all), moment, (kind, item, ms) => {
        const when = new Date(ms).toISOString();
        const { promise } = ask(kind, item.code, when);
        const ceiling = rules.limits.row(item.limit.ceiling, ms);
        const longest = { wd: calendar.addWorkingDays, d: calendar.addCalendarDays, h: calendar.addClockHours }[ceiling.unit](
          when,
          ceiling.amount,
        );
        const [contact, due] = [Date.parse(promise.firstContactBy), Date.parse(promise.dueBy)];
        return ms < contact && contact <= due && due <= longest.ms;
      }),
      { seed, numRuns: 500 },
    );
  });
});
