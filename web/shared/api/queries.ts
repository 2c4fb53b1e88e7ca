import { type UseQueryResult, useQuery } from '@tanstack/react-query';
import { get } from './client.ts';
import { Problem } from './problem.ts';
import type { Catalogue, CatalogueItem, Community, Courtyard, Grid, Session } from './types.ts';

const HOUR = 3_600_000;

export const useCommunity = (): UseQueryResult<Community> =>
  useQuery({ queryKey: ['community'], queryFn: ({ signal }) => get<Community>('/community', {}, signal), staleTime: HOUR });

export const useCatalogue = (): UseQueryResult<Catalogue> =>
  useQuery({ queryKey: ['catalogue'], queryFn: ({ signal }) => get<Catalogue>('/catalogue', {}, signal), staleTime: HOUR });

/** Who is signed in; null for a visitor. */
export const useSession = (): UseQueryResult<Session | null> =>
  useQuery({
    queryKey: ['session'],
    queryFn: async ({ signal }) => {
      try {
        return await get<Session>('/session', {}, signal);
      } catch (e) {
        if (e instanceof Problem && e.status === 401) return null;
        throw e;
      }
    },
    staleTime: 60_000,
  });

export interface Placed extends Courtyard {
  readonly grid: Grid;
}

export const courtyardsOf = (community: Community | undefined): Placed[] =>
  (community?.grids ?? []).flatMap((grid) => grid.courtyards.map((c) => ({ ...c, grid })));

export const itemOf = (catalogue: Catalogue | undefined, code: string | undefined): CatalogueItem | undefined =>
  catalogue?.items.find((i) => i.code === code);
