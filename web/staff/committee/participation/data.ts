import { type UseQueryResult, useQuery } from '@tanstack/react-query';
import { createContext, useContext } from 'react';
import { get } from '../../../shared/api/client.ts';
import type { Dashboard, Guarded, Share } from '../../../shared/api/types.ts';
import { isSuppressed, number, percent } from '../../../shared/format/numbers.ts';

export interface Period {
  readonly from?: string;
  readonly to?: string;
  readonly recordedAsOf?: string;
  readonly effectiveAsOf?: string;
}

export interface Shown {
  readonly dashboard: Dashboard;
  readonly period: Period;
}

const Context = createContext<Shown | undefined>(undefined);
export const ShownProvider = Context.Provider;

export function useShown(): Shown {
  const shown = useContext(Context);
  if (shown === undefined) throw new Error('a figure stands outside its dashboard');
  return shown;
}

export const useDashboard = (period: Period): UseQueryResult<Dashboard> =>
  useQuery({
    queryKey: ['participation', period],
    queryFn: ({ signal }) => get<Dashboard>('/participation/dashboard', { ...period }, signal),
    staleTime: 60_000,
    placeholderData: (before) => before,
  });

/** Words for numbers that may be hidden, or may not exist. */
export interface Speaker {
  readonly few: string;
  readonly none: string;
  readonly lang: string;
}

export const countText = (x: Guarded<number> | null | undefined, s: Speaker): string => {
  if (x === null || x === undefined) return s.none;
  return isSuppressed(x) ? s.few : number(x, s.lang);
};

export const shareText = (x: number | null | undefined, s: Speaker): string =>
  x === null || x === undefined ? s.none : percent(x, s.lang);

/** "94.9 % (92.8–96.4)", or why there is no number. */
export function intervalText(x: { rate: number | null; low: number | null; high: number | null }, s: Speaker): string {
  if (x.rate === null) return s.few;
  if (x.low === null || x.high === null) return percent(x.rate, s.lang);
  return `${percent(x.rate, s.lang)} (${percent(x.low, s.lang)}–${percent(x.high, s.lang)})`;
}

export const guardedShare = (x: Guarded<Share> | undefined): Share | undefined => (x === undefined || isSuppressed(x) ? undefined : x);
