/** The same object type with what may be undefined made optional. */
export type Present<T> = { readonly [K in keyof T as undefined extends T[K] ? never : K]: T[K] } & {
  readonly [K in keyof T as undefined extends T[K] ? K : never]?: Exclude<T[K], undefined>;
};

/** Leaves out what is undefined, so that an absent fact is absent, not `undefined` (exactOptionalPropertyTypes). */
export const present = <T extends object>(value: T): Present<T> => {
  const kept: Record<string, unknown> = {};
  for (const [key, one] of Object.entries(value)) if (one !== undefined) kept[key] = one;
  return kept as Present<T>;
};
