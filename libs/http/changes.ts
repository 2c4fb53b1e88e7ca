/** What the projections have just shaped: drives live pages. Carries no data that anybody may rely on. */
export interface Change {
  readonly view: string;
  readonly ids: readonly string[];
  readonly position: number;
}

export interface Changes {
  /** Returns the way to stop. */
  subscribe(listener: (change: Change) => void): () => void;
}

/** Injection token of Changes. */
export const CHANGES = 'app.Changes';
