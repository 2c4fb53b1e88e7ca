import type { CommunityEvent } from '../../published.ts';
import type { PostsState } from '../posts.state.ts';

/** Somebody takes a post; taken twice, nothing more happens. */
export const fillPost = (ask: { post: string; account: string; origin?: string; at: string }, now: PostsState): CommunityEvent[] => {
  const { post, account, origin, at } = ask;
  if (now.held.some((h) => h.post === post && h.account === account)) return [];
  return [{ type: 'community.PostFilled', data: { post, account, ...(origin === undefined ? {} : { origin }), from: at } }];
};
