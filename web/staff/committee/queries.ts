import { type InfiniteData, type UseInfiniteQueryResult, type UseQueryResult, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { getFresh, lookAgain } from '../../shared/api/client.ts';
import type { CommitteeCase, CommitteeHome, DeskItem, MediationCase, MediationItem, Page } from '../../shared/api/types.ts';
import type { Filters } from '../parts/useFilters.ts';

export const COMMITTEE = ['committee'] as const;
const PAGE = 100;
const EVERY_MS = 30_000;

/** Open ones, unless a status that is over is asked for. */
export function listQuery(filters: Filters, over: readonly string[]): Record<string, string> {
  const asked = Object.fromEntries(['grid', 'status', 'due', 'q', 'sort'].map((n) => [n, filters.of(n)]));
  return { ...asked, open: over.includes(filters.of('status')) ? '' : 'true' };
}

function useList<T>(path: string, name: string, query: Record<string, string>): UseInfiniteQueryResult<InfiniteData<Page<T>>> {
  return useInfiniteQuery({
    queryKey: [...COMMITTEE, name, query],
    queryFn: ({ pageParam, signal }) => getFresh<Page<T>>(path, { ...query, limit: PAGE, cursor: pageParam }, signal),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.nextCursor ?? undefined,
    placeholderData: (before) => before,
    refetchInterval: lookAgain(EVERY_MS),
  });
}

export const useDesk = (query: Record<string, string>): UseInfiniteQueryResult<InfiniteData<Page<DeskItem>>> =>
  useList<DeskItem>('/committee/cases', 'desk', query);
export const useMediations = (query: Record<string, string>): UseInfiniteQueryResult<InfiniteData<Page<MediationItem>>> =>
  useList<MediationItem>('/committee/mediations', 'mediations', query);

export const useCommitteeCase = (id: string): UseQueryResult<CommitteeCase> =>
  useQuery({
    queryKey: [...COMMITTEE, 'case', id],
    queryFn: ({ signal }) => getFresh<CommitteeCase>(`/committee/cases/${encodeURIComponent(id)}`, {}, signal),
    refetchInterval: lookAgain(EVERY_MS),
  });

export const useMediation = (id: string): UseQueryResult<MediationCase> =>
  useQuery({
    queryKey: [...COMMITTEE, 'mediation', id],
    queryFn: ({ signal }) => getFresh<MediationCase>(`/committee/mediations/${encodeURIComponent(id)}`, {}, signal),
    refetchInterval: lookAgain(EVERY_MS),
  });

export const useCommitteeHome = (): UseQueryResult<CommitteeHome> =>
  useQuery({
    queryKey: [...COMMITTEE, 'home'],
    queryFn: ({ signal }) => getFresh<CommitteeHome>('/committee/home', {}, signal),
    refetchInterval: lookAgain(EVERY_MS),
  });
