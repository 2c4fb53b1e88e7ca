/** Things by their time; those of the same time in the order in which they came. */
export class TimeQueue<T extends { readonly at: number }> {
  private readonly heap: { readonly item: T; readonly order: number }[] = [];
  private count = 0;

  get size(): number {
    return this.heap.length;
  }

  add(item: T): void {
    this.heap.push({ item, order: this.count });
    this.count += 1;
    let at = this.heap.length - 1;
    while (at > 0 && this.before(at, (at - 1) >> 1)) {
      this.swap(at, (at - 1) >> 1);
      at = (at - 1) >> 1;
    }
  }

  /** Time of the first; undefined when there is nothing. */
  get next(): number | undefined {
    return this.heap[0]?.item.at;
  }

  take(): T | undefined {
    const first = this.heap[0];
    const last = this.heap.pop();
    if (first === undefined || last === undefined) return undefined;
    if (this.heap.length > 0) {
      this.heap[0] = last;
      this.sink(0);
    }
    return first.item;
  }

  private sink(from: number): void {
    for (let at = from; ; ) {
      const [left, right] = [2 * at + 1, 2 * at + 2];
      const least = [left, right].reduce((best, child) => (child < this.heap.length && this.before(child, best) ? child : best), at);
      if (least === at) return;
      this.swap(at, least);
      at = least;
    }
  }

  private before(a: number, b: number): boolean {
    const [one, other] = [this.heap[a], this.heap[b]];
    if (one === undefined || other === undefined) return false;
    return one.item.at < other.item.at || (one.item.at === other.item.at && one.order < other.order);
  }

  private swap(a: number, b: number): void {
    const [one, other] = [this.heap[a], this.heap[b]];
    if (one === undefined || other === undefined) return;
    this.heap[a] = other;
    this.heap[b] = one;
  }
}
