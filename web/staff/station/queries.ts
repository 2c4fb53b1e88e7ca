import { type InfiniteData, type UseInfiniteQueryResult, type UseQueryResult, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { getFresh } from '../../shared/api/client.ts';
import type { Page, QueuePage, StaffMember, StationCase } from '../../shared/api/types.ts';
import type { Filters } from '../parts/useFilters.ts';

export const STATION = ['station'] as const;
const PAGE = 100;

/** The filters of the queue as the server knows them. Open cases only, unless something else is asked for. */
export function queueQuery(filters: Filters): Record<string, string> {
  const names = ['officer', 'grid', 'status', 'due', 'q', 'sort'];
  const asked = Object.fromEntries(names.map((n) => [n, filters.of(n)]));
  const over = ['closed', 'withdrawn'].includes(filters.of('status'));
  return { ...asked, open: over ? '' : filters.of('open') === 'false' ? 'false' : 'true' };
}

export function useQueue(query: Record<string, string>): UseInfiniteQueryResult<InfiniteData<QueuePage>> {
  return useInfiniteQuery({
    queryKey: [...STATION, 'queue', query],
    queryFn: ({ pageParam, signal }) => getFresh<QueuePage>('/station/cases', { ...query, limit: PAGE, cursor: pageParam }, signal),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.nextCursor ?? undefined,
    placeholderData: (before) => before,
  });
}

export const useStationCase = (reportId: string): UseQueryResult<StationCase> =>
  useQuery({
    queryKey: [...STATION, 'case', reportId],
    queryFn: ({ signal }) => getFresh<StationCase>(`/station/cases/${encodeURIComponent(reportId)}`, {}, signal),
  });

const TRIES = 5;
const TRY_MS = 700;

/** A case that was just taken in: the station receives it a moment after the report. Nothing where this post may not see it. */
export const useNewCase = (reportId: string): UseQueryResult<StationCase> =>
  useQuery({
    queryKey: [...STATION, 'new', reportId],
    queryFn: ({ signal }) => getFresh<StationCase>(`/station/cases/${encodeURIComponent(reportId)}`, {}, signal),
    retry: TRIES,
    retryDelay: TRY_MS,
  });

export const useColleagues = (): UseQueryResult<Page<StaffMember>> =>
  useQuery({
    queryKey: ['colleagues'],
    queryFn: ({ signal }) => getFresh<Page<StaffMember>>('/station/staff', {}, signal),
    staleTime: 300_000,
  });
