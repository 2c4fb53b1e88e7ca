import type { DatabaseSync, StatementSync } from 'node:sqlite';
import { typeFilter } from '#libs/event-store';

/** Words that occur all the time (event types, prefixes of streams) under small numbers. Their number is bounded by the code, not by use. */
export class Words {
  private readonly ids = new Map<string, number>();
  private readonly texts = new Map<number, string>();
  private readonly newer: StatementSync;
  private last = 0;

  constructor(private readonly db: DatabaseSync) {
    this.newer = db.prepare('SELECT id, word FROM words WHERE id > ? ORDER BY id');
    this.refresh();
  }

  /** Takes in what another connection wrote since. */
  refresh(): void {
    for (const row of this.newer.all(this.last)) this.learn(row['id'] as number, row['word'] as string);
  }

  /** Forgets what a rolled-back transaction may have made. */
  reload(): void {
    this.ids.clear();
    this.texts.clear();
    this.last = 0;
    this.refresh();
  }

  find(word: string): number | undefined {
    return this.ids.get(word);
  }

  /** The number of a word, made when it is new: only inside a write transaction. */
  intern(word: string): number {
    const known = this.ids.get(word);
    if (known !== undefined) return known;
    const id = this.last + 1;
    this.db.prepare('INSERT INTO words(id, word) VALUES (?, ?)').run(id, word);
    this.learn(id, word);
    return id;
  }

  text(id: number): string {
    const word = this.texts.get(id);
    if (word === undefined) throw new Error(`the log has no word ${id}`);
    return word;
  }

  /** Numbers of all words that a filter of types takes. */
  matching(types: readonly string[]): number[] {
    const takes = typeFilter(types);
    return [...this.ids].flatMap(([word, id]) => (takes(word) ? [id] : []));
  }

  private learn(id: number, word: string): void {
    this.ids.set(word, id);
    this.texts.set(id, word);
    this.last = id;
  }
}
