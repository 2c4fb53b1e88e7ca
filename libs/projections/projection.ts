import type { AnyEvent, Recorded } from '#libs/eventing';
import type { ViewSpec } from '#libs/read-models';

type ByType<E extends AnyEvent, T extends E['type']> = Recorded<Extract<E, { type: T }>>;

/** What each event makes of a document. `undefined` in: not there yet. `undefined` out: leave it as it is. */
export type Folds<Doc extends object, E extends AnyEvent> = {
  readonly [T in E['type']]?: (doc: Doc | undefined, event: ByType<E, T>, id: string) => Doc | undefined;
};

export interface ProjectionSpec<E extends AnyEvent> extends ViewSpec {
  /** Which documents an event shapes (usually `data.reportId`). */
  readonly key: (event: Recorded<E>) => string | readonly string[];
}

export interface Projection {
  readonly spec: ViewSpec;
  readonly types: readonly string[];
  readonly keys: (event: Recorded) => readonly string[];
  readonly fold: (doc: object | undefined, event: Recorded, id: string) => object | undefined;
}

/**
 * A view as a pure fold: sets values, reads no other view, never refuses (a recorded event is a fact).
 * The runner skips events at or before the document's own position, so a fold sees each event once.
 */
export const projection = <Doc extends object, E extends AnyEvent>(spec: ProjectionSpec<E>, folds: Folds<Doc, E>): Projection => ({
  spec: { name: spec.name, version: spec.version, indexes: spec.indexes },
  types: Object.keys(folds),
  keys: (event) => {
    const keys = spec.key(event as Recorded<E>);
    return typeof keys === 'string' ? [keys] : keys;
  },
  fold: (doc, event, id) => {
    const fold = folds[event.type as E['type']] as ((doc: Doc | undefined, event: Recorded, id: string) => Doc | undefined) | undefined;
    return fold ? fold(doc as Doc | undefined, event, id) : undefined;
  },
});
