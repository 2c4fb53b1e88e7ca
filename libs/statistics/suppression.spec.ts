import fc from 'fast-check';
import { type ProtectedTable, protectTable, type Protection, type Shown, shownCount, shownRate } from './suppression.ts';

const seed = Number(process.env['SEED'] ?? Date.now() % 2 ** 31);

const sum = (counts: readonly number[]): number => counts.reduce((total, count) => total + count, 0);
const margined = (table: readonly (readonly number[])[]): number[][] => {
  const rows = table.map((row) => [...row, sum(row)]);
  return [...rows, (rows[0] ?? []).map((_, column) => sum(rows.map((row) => row[column] ?? 0)))];
};
const shownWithMargins = (found: ProtectedTable): Shown[][] => [
  ...found.cells.map((row, at) => [...row, found.rowTotals[at] ?? 'suppressed']),
  [...found.columnTotals, found.total],
];

/** Apart from the code: tries every change of hidden inner cells by −1, 0, 1 and sees which hidden figures can move unseen. */
const recoverable = (table: readonly (readonly number[])[], shown: Shown[][], floor: number): number => {
  const truth = margined(table);
  const inner = table.flatMap((row, i) => row.map((_, j) => [i, j] as const)).filter(([i, j]) => shown[i]?.[j] === 'suppressed');
  const hidden = shown.flatMap((row, i) => row.map((_, j) => `${i}/${j}`).filter((_, j) => shown[i]?.[j] === 'suppressed'));
  const moved = new Set<string>();
  for (let code = 0; code < 3 ** inner.length; code++) {
    const other = table.map((row) => [...row]);
    inner.forEach(([i, j], at) => {
      (other[i] as number[])[j] = (other[i]?.[j] ?? 0) + (Math.floor(code / 3 ** at) % 3) - 1;
    });
    const alternative = margined(other);
    const fits = alternative.every((row, i) =>
      row.every((count, j) => (shown[i]?.[j] === 'suppressed' ? count >= Math.min(floor, truth[i]?.[j] ?? 0) : count === truth[i]?.[j])),
    );
    if (!fits) continue;
    alternative.forEach((row, i) => row.forEach((count, j) => count !== truth[i]?.[j] && moved.add(`${i}/${j}`)));
  }
  return hidden.filter((key) => !moved.has(key)).length;
};

describe('a protected table', () => {
  it('hides a small count, and others so that no margin gives it away', () => {
    const found = protectTable(
      [
        [20, 3, 30],
        [40, 50, 60],
        [15, 25, 35],
      ],
      { k: 11 },
    );
    expect(found.cells).toEqual([
      ['suppressed', 'suppressed', 30],
      [40, 50, 60],
      ['suppressed', 'suppressed', 35],
    ]);
    expect(found).toMatchObject({ rowTotals: [53, 150, 75], columnTotals: [75, 78, 125], total: 278, primary: 1, complementary: 3 });
  });

  it('leaves a table of large counts and zeros alone', () => {
    expect(
      protectTable(
        [
          [0, 11],
          [30, 0],
        ],
        { k: 11 },
      ),
    ).toMatchObject({
      cells: [
        [0, 11],
        [30, 0],
      ],
      total: 41,
      primary: 0,
      complementary: 0,
    });
  });

  it('hides zeros too where nothing may be learnt', () => {
    expect(
      protectTable(
        [
          [0, 25],
          [30, 40],
        ],
        { k: 20, hideZero: true },
      ).cells[0]?.[0],
    ).toBe('suppressed');
    expect(protectTable([[0]], { k: 20, hideZero: true }).total).toBe('suppressed');
  });

  it('hides a small margin', () => {
    const found = protectTable(
      [
        [2, 3],
        [40, 50],
      ],
      { k: 11 },
    );
    expect(found.rowTotals[0]).toBe('suppressed');
    expect(found.cells[0]).toEqual(['suppressed', 'suppressed']);
  });

  it('rounds what it shows', () => {
    expect(
      protectTable(
        [
          [12, 13],
          [48, 52],
        ],
        { k: 11, roundTo: 5 },
      ),
    ).toMatchObject({
      cells: [
        [10, 15],
        [50, 50],
      ],
      total: 125,
    });
  });

  it.each([[[]], [[[]]], [[[1, 2], [3]]], [[[1.5]]], [[[-1]]]])('refuses %j', (table) =>
    expect(() => protectTable(table as number[][], { k: 5 })).toThrow(RangeError),
  );
});

describe(`any small table (seed ${seed})`, () => {
  const tables = fc
    .tuple(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 3 }))
    .chain(([rows, columns]) =>
      fc.array(fc.array(fc.integer({ min: 0, max: 9 }), { minLength: columns, maxLength: columns }), { minLength: rows, maxLength: rows }),
    );
  const protections = fc.record({ k: fc.integer({ min: 2, max: 6 }), hideZero: fc.boolean() });
  const floorOf = (protection: Protection): number => (protection.hideZero ? 0 : 1);

  it('hides every small count, and none can be recovered from what is shown', () => {
    fc.assert(
      fc.property(tables, protections, (table, protection) => {
        const shown = shownWithMargins(protectTable(table, protection));
        const small = margined(table).every((row, i) =>
          row.every((count, j) => shown[i]?.[j] === 'suppressed' || shownCount(count, protection) !== 'suppressed'),
        );
        return small && recoverable(table, shown, floorOf(protection)) === 0;
      }),
      { seed, numRuns: 150 },
    );
  });

  it('hidden without the others could be recovered: the check bites', () => {
    const table = [
      [3, 20],
      [30, 40],
    ];
    const onlySmall = margined(table).map((row) => row.map((count) => shownCount(count, { k: 11 })));
    expect(recoverable(table, onlySmall, 1)).toBe(1);
    const ones = [
      [1, 1, 30],
      [30, 40, 50],
    ];
    const rowOnly = margined(ones).map((row) => row.map((count) => (count === 1 ? 'suppressed' : count)));
    expect(recoverable(ones, rowOnly, 1)).toBe(2);
  });
});

describe('single figures', () => {
  it.each([
    [0, 0],
    [1, 'suppressed'],
    [10, 'suppressed'],
    [11, 11],
  ])('%d is shown as %s', (count, shown) => expect(shownCount(count, { k: 11 })).toBe(shown));

  it('are rounded where asked', () => expect(shownCount(13, { k: 11, roundTo: 5 })).toBe(15));

  it('rates need enough people and a count that is not small', () => {
    expect(shownRate({ hits: 20, of: 49 }, { k: 11 })).toBe('suppressed');
    expect(shownRate({ hits: 10, of: 100 }, { k: 11 })).toBe('suppressed');
    expect(shownRate({ hits: 0, of: 100 }, { k: 11 })).toBe(0);
    expect(shownRate({ hits: 0, of: 100 }, { k: 11, hideZero: true })).toBe('suppressed');
    expect(shownRate({ hits: 25, of: 100 }, { k: 11 })).toBe(0.25);
  });
});
