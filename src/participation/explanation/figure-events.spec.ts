import { DAY } from '../../../test/support/facts.ts';
import { at, committee, report, station, submission } from '../../../test/support/matters.ts';
import { participationHouse } from '../../../test/support/participation.ts';
import { FIXED_NOW } from '../../../test/support/recorded.ts';
import { participationProjections } from '../views/projections.ts';
import { maySee } from './explain-figure.query.ts';
import { type EventsAsked, FigureEvents } from './figure-events.ts';
import { FIGURE_NAMES, figureNamed } from './figures.ts';

const window = { from: FIXED_NOW - DAY, to: FIXED_NOW + DAY };

const open = async () => {
  const house = participationHouse();
  await house.write('report-old', submission('old', { submittedAt: at(-400) }));
  for (const id of ['r1', 'r2', 'r3']) await house.write(`report-${id}`, submission(id));
  await house.write('stationCase-r1', station('AnswerGiven', { outcome: 'solved', at: at(1) }));
  await house.write('committeeCase-r2', committee('CaseReceived', { rung: 1, at: at(1) }, 'r2'));
  await house.write('report-old', report('ReportSupported', { supporter: 's', residency: 'migrant', at: at(2) }, 'old'));
  await house.write('report-r3', report('ReportSupported', { supporter: 's', residency: 'migrant', at: at(99) }, 'r3'));
  const person = { group: 'migrant', grid: 'g2', adults: 9, all: 9, source: 's' };
  for (const date of ['2026-01-01', '2026-06-01', '2026-12-31'])
    await house.write('population-c1', { type: 'community.PopulationRecorded', data: { ...person, date } });
  await house.catchUp();
  const events = new FigureEvents(house.reader, house.store);
  const ask = (figure: string, over: Partial<EventsAsked> = {}) => {
    const { types = [], acts = false } = figureNamed(figure) ?? {};
    return events.page({ community: 'c1', window, types, acts, limit: 50, maySee: maySee('committee.chair'), ...over });
  };
  return { ...house, ask };
};
const short = (events: readonly { type: string; reportId?: string }[]): string[] =>
  events.map(({ type, reportId }) => `${type.split('.')[1]}${reportId === undefined ? '' : ` ${reportId}`}`);

describe('the events behind a figure', () => {
  it('of a rate › denominators that held, submissions, and acts of the window on older reports', async () => {
    const { events, nextCursor } = await (await open()).ask('rate');
    expect(short(events)).toEqual(['PopulationRecorded', 'ComplaintLodged', 'ComplaintLodged r2', 'ComplaintLodged', 'ReportSupported']);
    expect(nextCursor).toBeUndefined();
    expect(events[1]).toEqual({ position: 2, type: 'residents.ComplaintLodged', at: expect.any(String) as string });
  });

  it('of a rate › not what was split off: it was said with its whole (A-58)', async () => {
    const { ask, write, catchUp } = await open();
    const before = (await ask('rate')).events;
    await write('report-r4', submission('r4', { splitFrom: 'r1' }));
    await catchUp();
    expect((await ask('rate')).events).toEqual(before);
    expect(short((await ask('counts')).events).filter((line) => line.startsWith('ComplaintLodged'))).toHaveLength(4);
  });

  it('of a service figure › what became of the reports of the window, whenever it was', async () => {
    expect(short((await (await open()).ask('first-response')).events)).toEqual([
      'ComplaintLodged',
      'AnswerGiven',
      'ComplaintLodged r2',
      'ComplaintLodged',
    ]);
  });

  it('page by page › nothing twice, nothing left out', async () => {
    const { ask, write, catchUp } = await open();
    for (let n = 10; n < 70; n += 1) await write(`report-r${n}`, submission(`r${n}`));
    await catchUp();
    const seen: number[] = [];
    let cursor: string | undefined;
    let pages = 0;
    do {
      const page = await ask('rate', { limit: 7, ...(cursor === undefined ? {} : { cursor }) });
      seen.push(...page.events.map(({ position }) => position));
      cursor = page.nextCursor;
      pages += 1;
    } while (cursor !== undefined);
    expect(pages).toBeGreaterThan(2);
    expect(seen).toHaveLength(1 + 63 + 1);
    expect(new Set(seen).size).toBe(seen.length);
  });

  it.each(['', 'nonsense', 'position.abc', 'submittedAt.!!'])('the cursor %j › is none', async (cursor) => {
    await expect((await open()).ask('rate', { cursor })).rejects.toMatchObject({ name: 'BadCursor' });
  });

  it.each([
    ['committee.chair', ['committeeCase-r2'], false, true],
    ['committee.chair', ['mediation-r2'], false, true],
    ['committee.chair', ['stationCase-r2'], false, false],
    ['committee.chair', ['committeeCase-r2'], true, false],
    ['committee.member', ['mediation-r2'], false, false],
    ['committee.mediator', ['mediation-r2'], false, true],
    ['committee.supervision', ['committeeCase-r2', 'mediation-r2'], false, false],
  ])('%s may see which report has %j (sensitive: %s): %s', (capacity, streams, sensitive, may) => {
    expect(maySee(capacity)({ streams, sensitive } as never)).toBe(may);
  });
});

describe('the figures', () => {
  const known = new Set(participationProjections.flatMap(({ types }) => types));

  it.each(FIGURE_NAMES)('%s › has its words in both languages, a source, and events that the views know', (name) => {
    const { formula, source, types } = figureNamed(name) ?? { formula: { zh: '', en: '' }, source: '', types: [] };
    expect(formula.zh).toMatch(/\p{Script=Han}/u);
    expect(formula.en).toMatch(/[a-z]/);
    expect(source).not.toBe('');
    expect(types.filter((type) => !known.has(type))).toEqual([]);
  });

  it.each(['', 'toString', '__proto__', 'rates'])('%j is none of them', (name) => expect(figureNamed(name)).toBeUndefined());
});
