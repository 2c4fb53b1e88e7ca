import { hash } from 'node:crypto';
import { type Random, seededRandom } from '#libs/statistics';

/** Choices that a seed repeats exactly. Each thing that happens has dice of its own, so that adding one leaves the others as they were. */
export class Dice {
  private readonly random: Random;

  constructor(...path: readonly (string | number)[]) {
    this.random = seededRandom(Number.parseInt(hash('sha256', path.join('/'), 'hex').slice(0, 8), 16));
  }

  /** Uniform in [0, 1). */
  next(): number {
    return this.random();
  }

  /** Uniform in [from, to). */
  between(from: number, to: number): number {
    return from + (to - from) * this.next();
  }

  /** A whole number from `from` to `to`, both included. */
  whole(from: number, to: number): number {
    return from + Math.floor(this.next() * (to - from + 1));
  }

  chance(share: number): boolean {
    return this.next() < share;
  }

  pick<T>(list: readonly T[]): T {
    if (list.length === 0) throw new RangeError('there is nothing to choose from');
    return list[Math.floor(this.next() * list.length)] as T;
  }

  /** One of several by weight; at least one weight is positive. */
  weighted<T>(options: readonly (readonly [T, number])[]): T {
    const total = options.reduce((sum, [, weight]) => sum + weight, 0);
    let left = this.next() * total;
    for (const [option, weight] of options) {
      left -= weight;
      if (left < 0) return option;
    }
    return (options.at(-1) as readonly [T, number])[0];
  }

  /** A waiting time: half are below the median, few are very long. */
  around(median: number, spread = 0.8): number {
    const normal = Math.sqrt(-2 * Math.log(1 - this.next())) * Math.cos(2 * Math.PI * this.next());
    return median * Math.exp(spread * normal);
  }
}
