import { useCallback } from 'react';
import { useSearchParams } from 'react-router';

export interface Filters {
  readonly of: (name: string) => string;
  readonly set: (name: string, value: string) => void;
  readonly setAll: (values: Readonly<Record<string, string>>) => void;
  readonly reset: () => void;
  /** As in the address, for links that keep them: "" or "?grid=…". */
  readonly search: string;
  readonly any: boolean;
}

/** Filters live in the address: they survive a reload and can be sent to a colleague. */
export function useFilters(): Filters {
  const [params, setParams] = useSearchParams();
  const setAll = useCallback(
    (values: Readonly<Record<string, string>>) => {
      setParams(
        (before) => {
          const next = new URLSearchParams(before);
          for (const [name, value] of Object.entries(values)) {
            if (value === '') next.delete(name);
            else next.set(name, value);
          }
          return next;
        },
        { replace: true },
      );
    },
    [setParams],
  );
  const text = params.toString();
  return {
    of: (name) => params.get(name) ?? '',
    set: (name, value) => setAll({ [name]: value }),
    setAll,
    reset: () => setParams({}, { replace: true }),
    search: text === '' ? '' : `?${text}`,
    any: text !== '',
  };
}
