import fc from 'fast-check';
import { ago, DAY, factsDoc, HOUR, syntheticDocs, then } from '../../../test/support/facts.ts';
import { FIXED_NOW } from '../../../test/support/recorded.ts';
import type { Act, Fact } from '../figures/fact.ts';
import { CHANNELS, GROUPS, KINDS, LEVELS, OUTCOMES, SATISFACTIONS, STATUSES } from '../figures/fact.ts';
import type { FactsDoc } from '../views/facts/facts.doc.ts';
import { actsOf, factOf } from './fact-of.ts';
import { FactTable } from './fact-table.ts';
import { FLAGS, TIMES } from './fact-row.ts';

const ALWAYS = { from: 0, to: Infinity };
const NAMES = [
  'kind',
  'group',
  'channel',
  'status',
  'level',
  'rung',
  'outcome',
  'satisfaction',
  'grid',
  'rarer',
  ...FLAGS,
  ...TIMES,
] as const;
const plain = (fact: Fact): object => Object.fromEntries(NAMES.map((name) => [name, fact[name]]));

const all = (table: FactTable, window = ALWAYS, portion = 3) => {
  const facts: object[] = [];
  const acts: Act[] = [];
  const tally = { fact: (fact: Fact) => void facts.push(plain(fact)), act: (act: Act) => void acts.push(act) };
  for (let start = 0; start < table.size; start += portion) table.feed(start, portion, [{ window, tally }]);
  return { facts, acts };
};

const time = fc.option(
  fc.integer({ min: -99, max: 99 }).map((hours) => then(0, hours)),
  { nil: undefined },
);
const without = (doc: Record<string, unknown>): object =>
  Object.fromEntries(Object.entries(doc).filter(([, value]) => value !== undefined));
const aDoc = fc
  .record({
    kind: fc.constantFrom(...KINDS),
    group: fc.constantFrom(...GROUPS),
    channel: fc.constantFrom(...CHANNELS),
    status: fc.constantFrom(...STATUSES),
    level: fc.constantFrom(...LEVELS),
    rung: fc.constantFrom(null, 1, 2, 3, 4, 5),
    outcome: fc.constantFrom(undefined, ...OUTCOMES),
    grid: fc.constantFrom(undefined, 'g1', 'g2', 'g3'),
    proxy: fc.boolean(),
    anonymous: fc.boolean(),
    sensitive: fc.boolean(),
    extended: fc.boolean(),
    paused: fc.boolean(),
    item: fc.constantFrom('undecided', 'ENV-01'),
    calendar: fc.constantFrom('complete', 'incomplete'),
    contactedAt: time,
    closedAt: time,
    withdrawnAt: time,
    rating: fc.option(fc.record({ at: fc.constant(then(0)), satisfaction: fc.constantFrom(...SATISFACTIONS), solved: fc.boolean() }), {
      nil: undefined,
    }),
    mediation: fc.constantFrom(undefined, { asked: 1, given: 1, refused: 0 }),
  })
  .map((over) => without(over) as Partial<FactsDoc>);

describe('a table of facts', () => {
  it('gives back each fact as the document says, whatever is in the rows beside it', () => {
    fc.assert(
      fc.property(fc.array(aDoc, { minLength: 1, maxLength: 20 }), (overs) => {
        const docs = overs.map((over, n) => factsDoc({ id: `r${n}`, ...over }));
        const table = new FactTable();
        for (const doc of docs) table.put(doc);
        expect(all(table).facts).toEqual(docs.map((doc) => plain(factOf(doc))));
      }),
    );
  });

  it('replaces the fact of a report and adds only its new acts', () => {
    const table = new FactTable();
    const before = factsDoc({ person: 'p1' });
    const acts = [{ what: 'supported' as const, at: then(0, 1), group: 'migrant' as const, person: 'p2' }];
    const after = factsDoc({ person: 'p1', status: 'closed', acts, mediation: { asked: 0, given: 0, refused: 0 } });
    for (const doc of [factsDoc({ id: 'r0' }), before, after, after]) table.put(doc);
    expect(all(table).facts).toEqual([factsDoc({ id: 'r0' }), after].map((doc) => plain(factOf(doc))));
    const shown = all(table).acts.map(({ group, person }) => [group, typeof person]);
    expect(shown).toEqual([
      ['registered', 'undefined'],
      ['registered', 'number'],
      ['migrant', 'number'],
    ]);
  });

  it('forgets what a report no longer has', () => {
    const table = new FactTable();
    table.put(factsDoc({ badRating: { at: then(1), rectifyBy: then(0) } }));
    table.put(factsDoc());
    expect(all(table).facts).toEqual([plain(factOf(factsDoc()))]);
  });

  it('hands each fact by its submission, each act by its own time, windows half-open', () => {
    const table = new FactTable();
    const supported = [{ what: 'supported' as const, at: then(1), group: 'migrant' as const }];
    table.put(ago(5, { id: 'old', acts: supported, actedAt: then(1) }));
    table.put(ago(2, { id: 'edge' }));
    const from = FIXED_NOW - 2 * DAY;
    expect(all(table, { from, to: from + 1 })).toMatchObject({ facts: [{ submittedAt: from }], acts: [{ at: from }] });
    expect(all(table, { from: from + 1, to: FIXED_NOW }).facts).toEqual([]);
    expect(all(table, { from: from + 1, to: FIXED_NOW }).acts).toMatchObject([{ group: 'migrant' }]);
  });

  it('grows beyond its first room', () => {
    const docs = syntheticDocs(3_000);
    const table = new FactTable();
    for (const doc of docs) table.put(doc);
    expect(all(table, ALWAYS, 500).facts).toEqual(docs.map((doc) => plain(factOf(doc))));
    expect(all(table, ALWAYS, 500).acts.length).toBe(docs.flatMap(actsOf).length);
  });

  it('counts persons across reports as one', () => {
    const table = new FactTable();
    for (const id of ['a', 'b', 'c']) table.put(factsDoc({ id, person: id === 'c' ? 'other' : 'same', submittedAt: then(0, HOUR / HOUR) }));
    const persons = all(table).acts.map(({ person }) => person);
    expect([persons[0] === persons[1], persons[1] === persons[2]]).toEqual([true, false]);
  });

  it('refuses a word that it does not know, rather than guess', () => {
    expect(() => new FactTable().put(factsDoc({ status: 'lost' as 'received' }))).toThrow(TypeError);
  });
});

describe('what was split off', () => {
  it('is a fact of its own and no further act; who joins in it has acted', () => {
    const acted = { what: 'supported', at: then(0, 1), group: 'migrant', person: 'p2' } as const;
    const whole = factsDoc({ id: 'whole', person: 'p1' });
    const table = new FactTable();
    for (const doc of [whole, { ...whole, id: 'part', splitFrom: 'whole', acts: [acted] }]) table.put(doc);
    const { facts, acts } = all(table);
    expect([facts.length, acts.length]).toEqual([2, 2]);
    expect(actsOf({ ...whole, splitFrom: 'whole' })).toEqual([]);
  });
});
