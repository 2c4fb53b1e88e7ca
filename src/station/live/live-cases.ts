import { Inject, Injectable, type OnModuleDestroy } from '@nestjs/common';
import { type Acting, type Change, CHANGES, type Changes, type EventStream } from '#libs/http';
import { READ_MODELS, type ReadModels } from '#libs/read-models';
import { Askers } from '../case/askers.ts';
import { sees } from '../case/case-access.ts';
import { rowFacts } from '../queue-item/row-facts.ts';
import { queue } from '../views/queue/queue.projection.ts';
import type { Row } from '../views/row/row.doc.ts';

/** Beyond so many changed cases it is cheaper to load the list again: a `changed` without ids. */
const MOST_IDS = 200;

/** Tells open pages of the queue which of the cases that they may see have changed. */
@Injectable()
export class LiveCases implements OnModuleDestroy {
  private readonly open = new Set<EventStream>();
  private closing = false;

  constructor(
    @Inject(CHANGES) private readonly changes: Changes,
    @Inject(READ_MODELS) private readonly models: ReadModels,
    private readonly askers: Askers,
  ) {}

  /** `resumedAt`: the position of the last event that the client has seen; what it missed it loads anew. */
  follow(stream: EventStream, acting: Acting, resumedAt?: number): void {
    const feed = new Feed((ids) => this.visible(ids, acting), stream);
    const stop = this.changes.subscribe((change) => {
      if (change.view === queue.spec.name) feed.take(change);
    });
    this.open.add(stream);
    stream.onLeft(() => {
      stop();
      this.open.delete(stream);
    });
    // Whoever comes while the house closes would hold it open.
    if (this.closing) return stream.close();
    if (resumedAt !== undefined) stream.send('changed', { reportIds: [], position: resumedAt }, resumedAt);
  }

  onModuleDestroy(): void {
    this.closing = true;
    for (const stream of [...this.open]) stream.close();
  }

  private async visible(ids: readonly string[], acting: Acting): Promise<readonly string[]> {
    const asker = this.askers.of(acting);
    const rows = await this.models.view<Row>(queue.spec).getMany(ids);
    return ids.filter((id) => {
      const row = rows.get(id)?.doc;
      return row?.community === acting.community && sees(asker, rowFacts(row));
    });
  }
}

/** Changes of one client, one look-up at a time; what arrives meanwhile is put together. */
class Feed {
  private readonly waiting = new Set<string>();
  private position = 0;
  private busy = false;

  constructor(
    private readonly visible: (ids: readonly string[]) => Promise<readonly string[]>,
    private readonly stream: EventStream,
  ) {}

  take({ ids, position }: Change): void {
    for (const id of ids) this.waiting.add(id);
    this.position = Math.max(this.position, position);
    if (this.busy) return;
    this.busy = true;
    void this.run();
  }

  private async run(): Promise<void> {
    while (this.waiting.size > 0) {
      const ids = [...this.waiting];
      const position = this.position;
      this.waiting.clear();
      await this.tell(ids, position);
    }
    this.busy = false;
  }

  private async tell(ids: readonly string[], position: number): Promise<void> {
    if (ids.length > MOST_IDS) return this.stream.send('changed', { reportIds: [], position }, position);
    // Views that cannot be read now: the page asks again by itself, and is told there what is wrong.
    const reportIds = await this.visible(ids).catch(() => undefined);
    if (reportIds === undefined) this.stream.send('changed', { reportIds: [], position }, position);
    else if (reportIds.length > 0) this.stream.send('changed', { reportIds, position }, position);
  }
}
