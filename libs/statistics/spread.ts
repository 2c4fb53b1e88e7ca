import { binomial, chanceBand } from './binomial.ts';
import { checkShare, type Interval, type Share } from './normal.ts';
import { seededRandom } from './random.ts';

/** One point of a Lorenz curve: cumulative share of the people, cumulative share of the hits. */
export type LorenzPoint = { readonly people: number; readonly hits: number };

const sumOf = (cells: readonly Share[]): Share =>
  cells.reduce<Share>((sum, cell) => ({ hits: sum.hits + cell.hits, of: sum.of + cell.of }), { hits: 0, of: 0 });

const byRate = (cells: readonly Share[]): Share[] => [...cells].sort((a, b) => a.hits * b.of - b.hits * a.of || a.of - b.of);

/** From (0, 0) to (1, 1), cells ordered by rate. Without any hit the curve is the diagonal. */
export const lorenz = (cells: readonly Share[]): LorenzPoint[] => {
  cells.forEach(checkShare);
  const total = sumOf(cells);
  let people = 0;
  let hits = 0;
  const points = byRate(cells).map((cell) => {
    people += cell.of;
    hits += cell.hits;
    return { people: people / total.of, hits: total.hits === 0 ? people / total.of : hits / total.hits };
  });
  return [{ people: 0, hits: 0 }, ...points];
};

/** Gini coefficient of the cells' rates, weighted by their people (metrics.md D.4): 1 − Σ w_j (C_j + C_{j−1}). */
export const gini = (cells: readonly Share[]): number => {
  const points = lorenz(cells);
  const area = points.slice(1).reduce((sum, point, at) => {
    const before = points[at] ?? { people: 0, hits: 0 };
    return sum + (point.people - before.people) * (point.hits + before.hits);
  }, 0);
  return cells.length === 0 ? 0 : Math.max(0, 1 - area);
};

export type GiniChance = {
  readonly mean: number;
  readonly low: number;
  readonly high: number;
  readonly draws: number;
  readonly seed: number;
};

const rankOf = (sorted: readonly number[], share: number): number => sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? 0;

/** What the Gini coefficient comes to when every cell has the pooled rate and only chance differs: mean and central 95 %. */
export const giniChance = (cells: readonly Share[], { draws = 1_000, seed = 1 }: { draws?: number; seed?: number } = {}): GiniChance => {
  if (!Number.isInteger(draws) || draws < 1) throw new RangeError(`draws must be a whole number from 1: ${draws}`);
  cells.forEach(checkShare);
  const total = sumOf(cells);
  const random = seededRandom(seed);
  const common = cells.map((cell) => ({ of: cell.of, hits: binomial(cell.of, total.hits / total.of) }));
  const once = (): number => gini(common.map((cell) => ({ of: cell.of, hits: cell.hits.draw(random) })));
  const drawn = Array.from({ length: draws }, once).sort((a, b) => a - b);
  const mean = drawn.reduce((sum, value) => sum + value, 0) / draws;
  return { mean, low: rankOf(drawn, 0.025), high: rankOf(drawn, 0.975), draws, seed };
};

/** For each cell, the central range of its rate if all had the pooled one; undefined for a cell without people. */
export const chanceBands = (cells: readonly Share[], level = 0.95): (Interval | undefined)[] => {
  const total = sumOf(cells);
  return cells.map((cell) => (total.of === 0 ? undefined : chanceBand(cell.of, total.hits / total.of, level)));
};

const shares = (counts: readonly number[]): number[] | undefined => {
  const total = counts.reduce((sum, count) => sum + count, 0);
  return total > 0 ? counts.map((count) => count / total) : undefined;
};

/** Shannon evenness J = −Σ s ln s / ln C over C categories; undefined without counts or with fewer than two categories. */
export const evenness = (counts: readonly number[]): number | undefined => {
  const parts = shares(counts);
  if (!parts || counts.length < 2) return undefined;
  const entropy = parts.reduce((sum, part) => (part > 0 ? sum - part * Math.log(part) : sum), 0);
  return entropy / Math.log(counts.length);
};

/** Total variation distance ½ Σ |a_c − b_c| of two mixes over the same categories; undefined where one is empty. */
export const totalVariation = (a: readonly number[], b: readonly number[]): number | undefined => {
  if (a.length !== b.length) throw new RangeError('two mixes need the same categories');
  const [one, two] = [shares(a), shares(b)];
  return one && two ? one.reduce((sum, part, at) => sum + Math.abs(part - (two[at] ?? 0)), 0) / 2 : undefined;
};
