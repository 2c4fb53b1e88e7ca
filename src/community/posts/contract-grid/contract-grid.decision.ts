import { refuse } from '#libs/eventing';
import type { CommunityEvent } from '../../published.ts';
import type { PostsState } from '../posts.state.ts';

/** A-43d: the director, the deputy and the auxiliary police are not in back-office grid service. */
const NOT_IN_GRIDS: ReadonlySet<string> = new Set(['station.director', 'station.deputy', 'station.auxiliary-police']);

/** A person in a post becomes responsible for a grid; one person may have several grids, one grid several persons. */
export const contractGrid = (ask: { grid: string; account: string; post: string; at: string }, now: PostsState): CommunityEvent[] => {
  const { grid, account, post, at } = ask;
  if (NOT_IN_GRIDS.has(post)) throw refuse('community.post-holds-no-grid', { post });
  if (!now.held.some((h) => h.post === post && h.account === account)) throw refuse('community.post-not-held', { post });
  if (now.contracts.some((c) => c.grid === grid && c.account === account)) return [];
  return [{ type: 'community.GridContracted', data: { grid, account, post, from: at } }];
};
