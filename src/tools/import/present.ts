type Present<T extends object> = { [K in keyof T]?: Exclude<T[K], undefined> };

/** The same without the fields that are undefined: an absent field and one that says nothing are different things here. */
export const present = <T extends object>(fields: T): Present<T> =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Present<T>;
