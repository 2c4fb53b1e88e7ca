import { CatalogueError, loadCatalogue } from './catalogue.ts';
import type { Item } from './catalogue.types.ts';
import items from './items.json' with { type: 'json' };
import { shippedCatalogue } from './shipped.ts';

type Loose = Record<string, unknown>;
const copy = (): { version: string; items: Loose[] } & Loose => structuredClone(items) as never;

const linesAfter = (change: (rows: Loose[]) => void): readonly string[] => {
  const raw = copy();
  change(raw.items);
  try {
    loadCatalogue(raw);
  } catch (error) {
    if (error instanceof CatalogueError) return error.lines;
    throw error;
  }
  return [];
};

const rowOf = (rows: Loose[], code: string): Loose => rows.find((row) => row['code'] === code) ?? {};

describe('the shipped catalogue', () => {
  it('has 62 items with codes of their own', () => {
    expect(shippedCatalogue.all).toHaveLength(62);
    expect(new Set(shippedCatalogue.all.map((item) => item.code)).size).toBe(62);
    expect(shippedCatalogue.byCode('ENV-01')?.name).toEqual({ zh: '垃圾清运与分类', en: 'waste collection and sorting' });
    expect(shippedCatalogue.byCode('XXX-99')).toBeUndefined();
  });

  const count = (holds: (item: Item) => boolean): number => shippedCatalogue.all.filter(holds).length;

  it('has the kinds of catalogue.md', () => {
    const byKind = (kind: Item['kind']) => count((item) => item.kind === kind);
    expect([byKind('immediate'), byKind('promised'), byKind('mediated'), byKind('redirected')]).toEqual([8, 26, 13, 15]);
  });

  it('never opens mediation for violence', () => {
    expect(shippedCatalogue.byCode('FAM-03')).toMatchObject({ mediationAllowed: false, handOver: 'police', sensitive: true, urgent: true });
  });

  it('cannot be changed by whoever reads it', () => {
    expect(() => Object.assign(shippedCatalogue.all[0] as object, { side: 'back' })).toThrow(TypeError);
  });
});

describe('an item cannot be loaded', () => {
  it.each(['side', 'kind', 'process', 'requirements', 'limit', 'form'])('without %s (A-44b)', (field) => {
    expect(linesAfter((rows) => delete rows[2]?.[field])).toEqual([`row 3 (INF-03): "${field}" is missing`]);
  });

  it.each<[string, unknown, string]>([
    ['side', 'roof', 'must be one of front, back, committee, mediation, outside'],
    ['kind', 'urgent', 'must be one of immediate, promised, mediated, redirected'],
    ['process', { zh: '办' }, 'must be an object with en'],
    ['process', { zh: '办', en: ' ' }, '"en" must be a text'],
    ['requirements', 'id card', 'must be a list'],
    ['requirements', [{ zh: '证' }], 'entry 1: "en" is missing'],
    ['limit', { steps: [], close: { amount: 0, unit: 'wd' }, ceiling: 'base/help' }, '"close" "amount" must be a whole number from 1'],
    ['limit', { steps: [], close: { amount: 7, unit: 'weeks' }, ceiling: 'base/help' }, '"close" "unit" must be one of wd, d, h'],
    ['form', '', 'must be the id of a form'],
    ['defaultRung', 6, 'must be one of 1, 2, 3, 4, 5, null'],
    ['words', { zh: ['一'], en: ['one'] }, '"zh" must hold 6 to 20 entries'],
    ['sensitive', 'no', 'must be true or false'],
    ['code', 'env1', 'must be a code like ENV-01'],
  ])('with a wrong %s (%j)', (field, value, problem) => {
    const said = problem === 'must be an object with en' ? '"en" is missing' : problem;
    const [line, ...others] = linesAfter((rows) => Object.assign(rows[3] ?? {}, { [field]: value }));
    expect(line).toBe(`row 4 (${field === 'code' ? String(value) : 'SOC-01'}): "${field}" ${said}`);
    expect(others).toEqual([]);
  });

  it('with a field that nobody knows', () => {
    expect(linesAfter((rows) => Object.assign(rows[0] ?? {}, { points: 3 }))).toEqual(['row 1 (INF-01): "points" is not a known field']);
  });

  it('twice', () => {
    expect(linesAfter((rows) => rows.push(structuredClone(rows[0] ?? {})))).toEqual(['row 63 (INF-01): "code" stands there twice']);
  });

  it.each<[string, Loose, string]>([
    [
      'FAM-03',
      { kind: 'mediated', side: 'mediation', desk: 'mediation', handOver: null, mediationAllowed: true },
      '"mediationAllowed" can never be true here',
    ],
    ['ENV-01', { mediationAllowed: true }, '"mediationAllowed" goes with the kind mediated, and only with it'],
    ['BLD-01', { side: 'back', handOver: null, kind: 'promised' }, '"side" must be outside for what is forbidden to the community'],
    ['UTL-01', { side: 'front', handOver: null }, '"side" must be outside for what is redirected'],
    ['SEC-01', { handOver: null }, '"handOver" goes with the side outside, and only with it'],
    ['GOV-01', { desk: 'back' }, '"desk" is no desk of this side'],
    ['ENV-02', { urgent: false }, '"urgent" goes with a ceiling of the urgent profile, and only with it'],
  ])('%s that contradicts itself: %j', (code, change, problem) => {
    const lines = linesAfter((rows) => Object.assign(rowOf(rows, code), change));
    expect(lines.map((line) => line.replace(/^row \d+ \([A-Z]{3}-\d{2}\): /, ''))).toEqual([problem]);
  });

  it('and all wrong rows are named at once', () => {
    const lines = linesAfter((rows) => {
      delete rows[0]?.['side'];
      Object.assign(rows[5] ?? {}, { form: 3 });
    });
    expect(lines).toEqual(['row 1 (INF-01): "side" is missing', 'row 6 (SOC-03): "form" must be the id of a form']);
  });
});

describe('a file cannot be loaded', () => {
  it.each<[string, unknown]>([
    ['the file must be an object', []],
    ['"items" must hold 1 to Infinity entries', { ...copy(), items: [] }],
    ['"version" must be a text', { ...copy(), version: 4 }],
    ['"effectiveFrom" must be a date YYYY-MM-DD', { ...copy(), effectiveFrom: 'May' }],
    ['row 1 (no code): must be an object', { ...copy(), items: ['ENV-01'] }],
  ])('%s', (line, raw) => expect(() => loadCatalogue(raw)).toThrow(line));
});
