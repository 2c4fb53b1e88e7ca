import { type Cell, type Margined, signAt, valueAt } from './margins.ts';

/** What it costs to hide a cell: 0 where it is hidden already, Infinity where hiding it would not help. */
export type Cost = (cell: Cell) => number;

export type Circuit = { readonly cost: number; readonly cells: readonly Cell[] };

type Step = { readonly from: number; readonly cell: Cell };

/**
 * Rows and columns are nodes, cells are edges. Changing one hidden cell by one and keeping every sum shown means going
 * round a circuit of hidden cells, up and down in turn; a cell at its floor cannot go down.
 */
export const circuits = (table: Margined, floor: number) => {
  const rows = table.lastRow + 1;
  const nodes = rows + table.lastColumn + 1;

  const mayGoDown = (cell: Cell): boolean => valueAt(table, cell) > floor;

  const edge = (from: number, to: number): Cell => (from < rows ? { row: from, column: to - rows } : { row: to, column: from - rows });

  /** Leaving a row raises the signed cell, leaving a column lowers it. */
  const passable = (from: number, cell: Cell): boolean => (from < rows ? 1 : -1) * signAt(table, cell) > 0 || mayGoDown(cell);

  const nearest = (open: ReadonlySet<number>, distance: readonly number[]): number | undefined => {
    let best: number | undefined;
    for (const node of open) if ((distance[node] ?? Infinity) < (best === undefined ? Infinity : (distance[best] ?? Infinity))) best = node;
    return best;
  };

  const neighbours = (node: number): number[] =>
    node < rows ? Array.from({ length: nodes - rows }, (_, at) => rows + at) : Array.from({ length: rows }, (_, at) => at);

  const exits = (node: number, without: Cell): [number, Cell][] =>
    neighbours(node)
      .map((to): [number, Cell] => [to, edge(node, to)])
      .filter(([, cell]) => (cell.row !== without.row || cell.column !== without.column) && passable(node, cell));

  const trace = (steps: ReadonlyMap<number, Step>, start: number, end: number): Cell[] => {
    const cells: Cell[] = [];
    for (let node = end; node !== start; ) {
      const step = steps.get(node);
      if (!step) break;
      cells.push(step.cell);
      node = step.from;
    }
    return cells;
  };

  /** Cheapest way from one node to another without the cell itself (Dijkstra on a dense graph). */
  const way = (start: number, end: number, without: Cell, cost: Cost): Circuit => {
    const distance = Array.from({ length: nodes }, (_, node) => (node === start ? 0 : Infinity));
    const steps = new Map<number, Step>();
    const open = new Set(distance.keys());
    const so = (node: number): number => distance[node] ?? Infinity;
    const goOn = (from: number, to: number, cell: Cell): void => {
      const length = so(from) + cost(cell);
      if (length >= so(to)) return;
      distance[to] = length;
      steps.set(to, { from, cell });
    };
    for (let node = nearest(open, distance); node !== undefined && node !== end; node = nearest(open, distance)) {
      open.delete(node);
      for (const [to, cell] of exits(node, without)) goOn(node, to, cell);
    }
    return { cost: so(end), cells: trace(steps, start, end) };
  };

  /** The cheapest circuit that lets this cell take a second value. */
  return (cell: Cell, cost: Cost): Circuit => {
    const [row, column] = [cell.row, rows + cell.column];
    const [upFrom, upTo] = signAt(table, cell) > 0 ? [column, row] : [row, column];
    const up = way(upFrom, upTo, cell, cost);
    if (!mayGoDown(cell)) return up;
    const down = way(upTo, upFrom, cell, cost);
    return down.cost < up.cost ? down : up;
  };
};
