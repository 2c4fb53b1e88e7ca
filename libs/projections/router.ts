import { typeFilter } from '#libs/event-store';

/** Which of several takers take an event type; types may be full, or prefixes that end in a dot. */
export class Router<T extends { readonly types: readonly string[] }> {
  readonly types: readonly string[];
  private readonly known = new Map<string, readonly T[]>();
  private readonly takers: readonly { readonly taker: T; readonly takes: (type: string) => boolean }[];

  constructor(takers: readonly T[]) {
    this.types = [...new Set(takers.flatMap(({ types }) => types))];
    this.takers = takers.map((taker) => ({ taker, takes: typeFilter(taker.types) }));
  }

  of(type: string): readonly T[] {
    const known = this.known.get(type);
    if (known) return known;
    const found = this.takers.filter(({ takes }) => takes(type)).map(({ taker }) => taker);
    this.known.set(type, found);
    return found;
  }
}
