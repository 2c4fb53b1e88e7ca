import type { CommunityEvent } from '../published.ts';

/** Who holds which posts, and who is responsible for which grid. */
export interface PostsState {
  readonly held: readonly { readonly post: string; readonly account: string }[];
  readonly contracts: readonly { readonly grid: string; readonly account: string }[];
}

const evolve = (now: PostsState, event: CommunityEvent): PostsState => {
  switch (event.type) {
    case 'community.PostFilled':
      return { ...now, held: [...now.held, { post: event.data.post, account: event.data.account }] };
    case 'community.PostVacated':
      return { ...now, held: now.held.filter((h) => h.post !== event.data.post || h.account !== event.data.account) };
    case 'community.GridContracted':
      return { ...now, contracts: [...now.contracts, { grid: event.data.grid, account: event.data.account }] };
    case 'community.GridDefined':
    case 'community.CourtyardAssigned':
    case 'community.PopulationRecorded':
      return now;
  }
};

/** How a `post-<community>` stream is folded. */
export const postsKind = { prefix: 'post', initial: { held: [], contracts: [] } as PostsState, evolve };
