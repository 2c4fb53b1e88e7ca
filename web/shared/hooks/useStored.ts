import { useCallback, useEffect, useState } from 'react';

const read = <T>(store: Storage, key: string, initial: T): T => {
  try {
    const text = store.getItem(key);
    return text === null ? initial : { ...initial, ...(JSON.parse(text) as T) };
  } catch {
    return initial;
  }
};

const write = (store: Storage, key: string, value: unknown): void => {
  try {
    store.setItem(key, JSON.stringify(value));
  } catch {
    // A full or forbidden storage must not stop anybody from writing: the page keeps the words in memory.
  }
};

export interface Stored<T> {
  readonly value: T;
  readonly change: (part: Partial<T>) => void;
  readonly clear: () => void;
}

/** A form's words, kept at every keystroke, restored after a reload or a lost connection. */
export function useStored<T extends object>(key: string, initial: () => T, store: Storage = localStorage): Stored<T> {
  const [value, setValue] = useState<T>(() => read(store, key, initial()));
  useEffect(() => write(store, key, value), [store, key, value]);
  const change = useCallback((part: Partial<T>) => setValue((before) => ({ ...before, ...part })), []);
  const clear = useCallback(() => {
    store.removeItem(key);
    setValue(initial());
  }, [store, key, initial]);
  return { value, change, clear };
}
