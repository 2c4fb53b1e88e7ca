import type { Recorded } from '#libs/eventing';
import { checkDoc, indexedFields, type Versioned } from '#libs/read-models';
import { faultCode } from './fault.ts';
import type { Projection } from './projection.ts';

/** A document during a batch. Position 0: not there yet. */
export interface Slot {
  readonly id: string;
  doc: object | undefined;
  position: number;
  changed: boolean;
}

/** What a poison event holds up: one document of the view, or all that its stream says to the view. */
export interface Held {
  readonly kind: 'document' | 'stream';
  readonly key: string;
}

/** The parked part of a view, as far as a batch needs it. */
export interface Holding {
  /** Whether an event at this position has to wait; notes it if so. */
  holds(what: Held['kind'], key: string, event: Recorded): boolean;
  /** Parks: this event and the later ones wait. */
  park(held: Held, event: Recorded, code: string): void;
}

/** What a batch of events makes of the documents of one view: `add` each event in order, fill the slots, `run`. */
export class Folding {
  readonly slots = new Map<string, Slot>();
  /** Events that came at or before their document's position, and so were not folded. */
  late = 0;
  private readonly fields: readonly string[];
  private readonly events: Recorded[] = [];
  private readonly targets: Slot[] = [];

  constructor(
    private readonly projection: Projection,
    private readonly holding: Holding,
  ) {
    this.fields = indexedFields(projection.spec);
  }

  /** The next event in order; for one document `only`, when that is driven again. */
  add(event: Recorded, only?: string): void {
    if (this.holding.holds('stream', event.stream, event)) return;
    for (const key of this.keysOf(event)) {
      if (only !== undefined && key !== only) continue;
      this.events.push(event);
      this.targets.push(this.slot(key));
    }
  }

  fill(found: ReadonlyMap<string, Versioned<object>>): void {
    for (const { id, doc, position } of found.values()) {
      const slot = this.slots.get(id);
      if (!slot) continue;
      slot.doc = doc;
      slot.position = position;
    }
  }

  /** Folds in order and returns the documents to write, each once. */
  run(): readonly Versioned<object>[] {
    for (let step = 0; step < this.events.length; step += 1) this.fold(this.events[step] as Recorded, this.targets[step] as Slot);
    const changed: Versioned<object>[] = [];
    for (const slot of this.slots.values()) if (slot.changed) changed.push(slot as Versioned<object>);
    return changed;
  }

  private fold(event: Recorded, slot: Slot): void {
    if (event.position <= slot.position) {
      this.late += 1;
      return;
    }
    if (this.holding.holds('document', slot.id, event)) return;
    try {
      const next = this.projection.fold(slot.doc, event, slot.id);
      if (next === undefined || next === slot.doc) return;
      checkDoc(this.fields, next);
      slot.doc = next;
      slot.position = event.position;
      slot.changed = true;
    } catch (error) {
      this.holding.park({ kind: 'document', key: slot.id }, event, faultCode('fold', error));
    }
  }

  private keysOf(event: Recorded): readonly string[] {
    try {
      const keys = this.projection.keys(event);
      for (const key of keys) if (typeof key !== 'string' || key === '') throw new TypeError('a key is a text that is not empty');
      return keys;
    } catch (error) {
      this.holding.park({ kind: 'stream', key: event.stream }, event, faultCode('key', error));
      return [];
    }
  }

  private slot(id: string): Slot {
    const known = this.slots.get(id);
    if (known) return known;
    const slot: Slot = { id, doc: undefined, position: 0, changed: false };
    this.slots.set(id, slot);
    return slot;
  }
}
