import type { Page, Query, ReadModels, Scalar, Versioned, View, ViewSpec } from '../port.ts';
import { type Conditions, type FindPlan, pageOf, planConditions, planFind } from '../plan.ts';
import { checkDoc, checkSpec, fieldValue, indexedFields, parseViewKey, viewKey } from '../spec.ts';
import { compareScalars, compareText } from './order.ts';

interface Stored {
  readonly position: number;
  readonly json: string;
}

const matches = (doc: object, { equals, ranges }: Conditions): boolean =>
  equals.every(({ field, values }) => {
    const value = fieldValue(doc, field);
    return value !== undefined && values.some((wanted) => compareScalars(value, wanted) === 0);
  }) &&
  ranges.every(({ field, range: { from, before } }) => {
    const value = fieldValue(doc, field);
    if (value === undefined) return false;
    return (from === undefined || compareScalars(value, from) >= 0) && (before === undefined || compareScalars(value, before) < 0);
  });

interface Placed {
  readonly value: Scalar | null;
  readonly id: string;
}

/** Absent values come last in both directions. */
const inOrder = (direction: 'asc' | 'desc') => {
  const sign = direction === 'asc' ? 1 : -1;
  return (a: Placed, b: Placed): number => {
    if ((a.value === null) !== (b.value === null)) return a.value === null ? 1 : -1;
    const byValue = a.value === null || b.value === null ? 0 : compareScalars(a.value, b.value);
    return sign * (byValue || compareText(a.id, b.id));
  };
};

class InMemoryView<Doc extends object> implements View<Doc> {
  constructor(
    readonly spec: ViewSpec,
    private readonly stored: Map<string, Stored>,
  ) {}

  async get(id: string): Promise<Doc | undefined> {
    const found = this.stored.get(id);
    return found && (JSON.parse(found.json) as Doc);
  }

  async getMany(ids: readonly string[]): Promise<ReadonlyMap<string, Versioned<Doc>>> {
    const found = new Map<string, Versioned<Doc>>();
    for (const id of ids) {
      const stored = this.stored.get(id);
      if (stored) found.set(id, { id, position: stored.position, doc: JSON.parse(stored.json) as Doc });
    }
    return found;
  }

  async put(docs: readonly Versioned<Doc>[]): Promise<void> {
    const fields = indexedFields(this.spec);
    for (const { id, doc } of docs) {
      if (typeof id !== 'string' || id === '') throw new TypeError('an id is a text that is not empty');
      checkDoc(fields, doc);
    }
    for (const { id, position, doc } of docs) {
      const before = this.stored.get(id);
      if (!before || before.position < position) this.stored.set(id, { position, json: JSON.stringify(doc) });
    }
  }

  async find(query: Query): Promise<Page<Doc>> {
    const plan = planFind(this.spec, query);
    return pageOf(plan, this.after(plan));
  }

  async count(where: Query['where'], cap: number): Promise<number> {
    const conditions = planConditions(this.spec, where);
    return Math.min(cap, this.all().filter(({ doc }) => matches(doc, conditions)).length);
  }

  async scan(afterId: string | undefined, limit: number): Promise<readonly Versioned<Doc>[]> {
    return this.all()
      .filter(({ id }) => afterId === undefined || compareText(id, afterId) > 0)
      .sort((a, b) => compareText(a.id, b.id))
      .slice(0, limit);
  }

  private after(plan: FindPlan) {
    const order = inOrder(plan.sort.direction);
    return this.all()
      .filter(({ doc }) => matches(doc, plan))
      .map(({ id, doc }) => ({ id, doc, value: fieldValue(doc, plan.sort.by) ?? null }))
      .filter((placed) => !plan.after || order(placed, plan.after) > 0)
      .sort(order)
      .slice(0, plan.limit + 1);
  }

  private all(): Versioned<Doc>[] {
    return [...this.stored].map(([id, { position, json }]) => ({ id, position, doc: JSON.parse(json) as Doc }));
  }
}

/** The model of a read-model engine without transactions: `batch` only runs its work, so a crash inside leaves what was written. Tests only. */
export class InMemoryReadModels implements ReadModels {
  private readonly views = new Map<string, Map<string, Stored>>();
  private readonly checkpoints = new Map<string, number>();

  view<Doc extends object>(spec: ViewSpec): View<Doc> {
    const key = viewKey(checkSpec(spec));
    const stored = this.views.get(key) ?? new Map<string, Stored>();
    this.views.set(key, stored);
    return new InMemoryView<Doc>(spec, stored);
  }

  async checkpoint(name: string): Promise<number> {
    return this.checkpoints.get(name) ?? 0;
  }

  async saveCheckpoint(name: string, position: number): Promise<void> {
    this.checkpoints.set(name, position);
  }

  async batch(work: () => Promise<void>): Promise<void> {
    await work();
  }

  async versions(name: string): Promise<readonly number[]> {
    const found = [...this.views.keys()].map(parseViewKey).filter((view) => view?.name === name);
    return found.flatMap((view) => view?.version ?? []).sort((a, b) => a - b);
  }

  async drop(name: string, version: number): Promise<void> {
    this.views.get(viewKey({ name, version }))?.clear();
    this.views.delete(viewKey({ name, version }));
  }

  async close(): Promise<void> {}
}
