/** What the main thread says to the projection worker. */
export type ToWorker = { readonly wake: number } | { readonly stop: true };

/** What the worker says: opened, how far it has come and what it touched, what went wrong on the way, or why it cannot go on. */
export type FromWorker =
  | { readonly opened: true }
  | {
      readonly views: readonly string[];
      readonly position: number;
      readonly touched: readonly { readonly view: string; readonly ids: readonly string[] }[];
    }
  | { readonly trouble: string }
  | { readonly fault: string };
