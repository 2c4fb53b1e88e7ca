export type Scalar = string | number | boolean;

/** A condition on one field: equal to, one of, or in a half-open range [from, before). */
export type Condition = Scalar | { readonly in: readonly Scalar[] } | { readonly from?: Scalar; readonly before?: Scalar };

/** A view's name, version and the field lists that it may be searched and sorted by. A changed view gets a new version. */
export interface ViewSpec {
  readonly name: string;
  readonly version: number;
  /** Each list is one index: equality fields first, the sort field last. Fields are top-level scalars of the document. */
  readonly indexes: readonly (readonly string[])[];
}

export interface Query {
  readonly where: Readonly<Record<string, Condition>>;
  readonly sort: { readonly by: string; readonly direction: 'asc' | 'desc' };
  /** 1 to 200. */
  readonly limit: number;
  /** The `next` of the page before. */
  readonly after?: string;
}

export interface Page<Doc> {
  readonly items: readonly Doc[];
  /** Present when there may be more. Opaque. */
  readonly next?: string;
}

export interface Versioned<Doc> {
  readonly id: string;
  /** Position of the last event that shaped the document. */
  readonly position: number;
  readonly doc: Doc;
}

/**
 * A set of documents, each with the position of its last event. Fields named in indexes must be scalars or absent (null counts
 * as absent), anything else is a TypeError; one field holds one kind of scalar in all documents. Text compares by code point.
 */
export interface View<Doc extends object> {
  readonly spec: ViewSpec;
  get(id: string): Promise<Doc | undefined>;
  getMany(ids: readonly string[]): Promise<ReadonlyMap<string, Versioned<Doc>>>;
  /** Writes each document unless the stored one is at the same or a later position. `doc: undefined` is not a value: views do not delete. */
  put(docs: readonly Versioned<Doc>[]): Promise<void>;
  /**
   * Keyset pages: nothing is skipped or doubled while others write. Absent values match no condition and sort last, whatever the direction.
   * TypeError: a field that no index names, more than 32 combinations of `in` values. RangeError: the limit. BadCursor: `after`.
   */
  find(query: Query): Promise<Page<Doc>>;
  /** Counts up to `cap` (then returns `cap`). */
  count(where: Query['where'], cap: number): Promise<number>;
  /** All documents in id order, a page at a time: for digests, rebuilds and figures. */
  scan(afterId: string | undefined, limit: number): Promise<readonly Versioned<Doc>[]>;
}

/** A store of views with their checkpoints. */
export interface ReadModels {
  view<Doc extends object>(spec: ViewSpec): View<Doc>;
  checkpoint(name: string): Promise<number>;
  saveCheckpoint(name: string, position: number): Promise<void>;
  /** Runs the writes of `work` and, where the engine can, makes them visible at once. Not needed for correctness. */
  batch(work: () => Promise<void>): Promise<void>;
  /** Which versions of a view are stored, ascending. */
  versions(name: string): Promise<readonly number[]>;
  /** Forgets one version of a view with its documents. Its checkpoint stays: the caller resets it first. */
  drop(name: string, version: number): Promise<void>;
  close(): Promise<void>;
}

/** Injection token of the read models. */
export const READ_MODELS = 'read-models.ReadModels';

/** A cursor of another view, sort or filter, or not a cursor at all. */
export class BadCursor extends Error {
  override readonly name = 'BadCursor';
}
