import type { Recorded } from '#libs/eventing';
import { projection } from '#libs/projections';
import type { Bilingual, CommunityEvent } from '../../published.ts';

export interface GridDoc {
  readonly code: string;
  readonly name: Bilingual;
  readonly responsible: readonly { readonly account: string; readonly post: string }[];
  readonly courtyards: readonly { readonly code: string; readonly name: Bilingual; readonly kind: string; readonly households: number }[];
}

/** The whole territory of a community: small enough for one document. */
export interface TerritoryDoc {
  readonly id: string;
  readonly community: string;
  readonly grids: readonly GridDoc[];
  readonly posts: readonly { readonly account: string; readonly post: string; readonly origin?: string }[];
}

const spec = {
  name: 'community-territory',
  version: 1,
  indexes: [],
  key: (event: Recorded<CommunityEvent>): string => event.community,
} as const;

const empty = (id: string): TerritoryDoc => ({ id, community: id, grids: [], posts: [] });

const changeGrid = (doc: TerritoryDoc, code: string, change: (grid: GridDoc) => GridDoc): TerritoryDoc => ({
  ...doc,
  grids: doc.grids.map((grid) => (grid.code === code ? change(grid) : grid)),
});

export const territory = projection<TerritoryDoc, CommunityEvent>(spec, {
  'community.GridDefined': (doc, { data }, id) => {
    const now = doc ?? empty(id);
    return { ...now, grids: [...now.grids, { code: data.grid, name: data.name, responsible: [], courtyards: [] }] };
  },
  'community.CourtyardAssigned': (doc, { data }) => {
    if (!doc) return undefined;
    const { grid, courtyard, name, kind, households } = data;
    const without = { ...doc, grids: doc.grids.map((g) => ({ ...g, courtyards: g.courtyards.filter((c) => c.code !== courtyard) })) };
    return changeGrid(without, grid, (g) => ({ ...g, courtyards: [...g.courtyards, { code: courtyard, name, kind, households }] }));
  },
  'community.PostFilled': (doc, { data }, id) => {
    const now = doc ?? empty(id);
    return {
      ...now,
      posts: [...now.posts, { account: data.account, post: data.post, ...(data.origin === undefined ? {} : { origin: data.origin }) }],
    };
  },
  'community.PostVacated': (doc, { data }) =>
    doc && { ...doc, posts: doc.posts.filter((p) => p.account !== data.account || p.post !== data.post) },
  'community.GridContracted': (doc, { data }) =>
    doc && changeGrid(doc, data.grid, (g) => ({ ...g, responsible: [...g.responsible, { account: data.account, post: data.post }] })),
});
