import type { Recorded } from '#libs/eventing';
import type { ReadModels, Versioned, View, ViewSpec } from '#libs/read-models';
import type { Held, Holding } from './folding.ts';

/** What waits behind a poison event, for the operations page. Codes and positions only, never data. */
export interface ParkedDoc extends Held {
  readonly id: string;
  readonly view: string;
  readonly version: number;
  /** Of the poison event. */
  readonly position: number;
  /** Of the last event that waits. */
  readonly last: number;
  /** How many events wait, the poison one included. */
  readonly waiting: number;
  /** Stage and kind of error: `fold:TypeError`. */
  readonly code: string;
  /** False once it was driven again with success, or its view was dropped. */
  readonly open: boolean;
}

export const parkedSpec: ViewSpec = {
  name: 'parked',
  version: 1,
  indexes: [
    ['open', 'position'],
    ['view', 'version', 'open', 'position'],
  ],
};

export type NewlyParked = Pick<ParkedDoc, 'view' | 'version' | 'kind' | 'key' | 'position' | 'code'>;
type Lane = { readonly name: string; readonly version: number };
type Waiting = Held & { readonly position: number; readonly code: string | undefined };

const parkedId = ({ name, version }: Lane, kind: string, key: string): string => `${name}_${version}/${kind}/${key}`;
const PAGE = 200;

/** The parked documents and streams of one view version. Only its runner writes them. */
export class Parking {
  private readonly view: View<ParkedDoc>;
  private some: boolean | undefined;

  constructor(
    models: ReadModels,
    readonly lane: Lane,
  ) {
    this.view = models.view<ParkedDoc>(parkedSpec);
  }

  /** Whether anything may be parked: as long as not, no batch pays for looking. */
  async any(): Promise<boolean> {
    this.some ??= (await this.view.count({ view: this.lane.name, version: this.lane.version, open: true }, 1)) > 0;
    return this.some;
  }

  /** What is open among these. */
  async among(kind: Held['kind'], keys: Iterable<string>): Promise<readonly ParkedDoc[]> {
    const found = await this.view.getMany([...new Set(keys)].map((key) => parkedId(this.lane, kind, key)));
    return [...found.values()].flatMap(({ doc }) => (doc.open ? [doc] : []));
  }

  async get(id: string): Promise<ParkedDoc | undefined> {
    const doc = await this.view.get(id);
    return doc?.open ? doc : undefined;
  }

  /** Adds what a batch parked. The same events again change nothing. */
  async write(waiting: readonly Waiting[]): Promise<void> {
    if (waiting.length === 0) return;
    this.some = true;
    const byId = Map.groupBy(waiting, ({ kind, key }) => parkedId(this.lane, kind, key));
    const before = await this.view.getMany([...byId.keys()]);
    const docs = [...byId].map(([id, events]) => this.added(before.get(id), id, events));
    await this.view.put(docs.flatMap((doc) => doc ?? []));
  }

  /** Replaces one parked document; its own position counts its changes, because views do not delete. */
  async update(doc: ParkedDoc): Promise<void> {
    const before = (await this.view.getMany([doc.id])).get(doc.id);
    await this.view.put([{ id: doc.id, position: (before?.position ?? 0) + 1, doc }]);
  }

  /** Closes everything of this view version: it is gone. */
  async forget(): Promise<void> {
    const where = { view: this.lane.name, version: this.lane.version, open: true };
    for (;;) {
      const { items } = await this.view.find({ where, sort: { by: 'position', direction: 'asc' }, limit: PAGE });
      for (const doc of items) await this.update({ ...doc, open: false });
      if (items.length === 0) return;
    }
  }

  private added(before: Versioned<ParkedDoc> | undefined, id: string, events: readonly Waiting[]): Versioned<ParkedDoc> | undefined {
    const old = before?.doc.open ? before.doc : undefined;
    const fresh = old ? events.filter(({ position }) => position > old.last) : events;
    const [first] = fresh;
    return first && { id, position: (before?.position ?? 0) + 1, doc: grown(old ?? this.opened(id, first), fresh) };
  }

  private opened(id: string, { kind, key, position, code = '' }: Waiting): ParkedDoc {
    return { id, view: this.lane.name, version: this.lane.version, kind, key, position, last: position, waiting: 0, code, open: true };
  }
}

const grown = (doc: ParkedDoc, by: readonly Waiting[]): ParkedDoc => ({
  ...doc,
  waiting: doc.waiting + by.length,
  last: by.at(-1)?.position ?? doc.last,
});

/** The parked part of a view during one batch. */
export class BatchHolding implements Holding {
  readonly waiting: Waiting[] = [];
  readonly parked: NewlyParked[] = [];
  private readonly since = new Map<string, number>();

  constructor(private readonly lane: Lane) {}

  know(docs: readonly ParkedDoc[]): void {
    for (const { kind, key, position } of docs) this.since.set(`${kind}/${key}`, position);
  }

  holds(kind: Held['kind'], key: string, event: Recorded): boolean {
    if (this.since.size === 0) return false;
    const since = this.since.get(`${kind}/${key}`);
    if (since === undefined || event.position < since) return false;
    this.waiting.push({ kind, key, position: event.position, code: undefined });
    return true;
  }

  park({ kind, key }: Held, event: Recorded, code: string): void {
    this.since.set(`${kind}/${key}`, event.position);
    this.waiting.push({ kind, key, position: event.position, code });
    this.parked.push({ view: this.lane.name, version: this.lane.version, kind, key, position: event.position, code });
  }
}
