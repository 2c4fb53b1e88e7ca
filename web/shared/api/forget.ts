import type { QueryClient } from '@tanstack/react-query';

const KEEP = ['session', 'community', 'catalogue'];

/** Another person or another capacity: nothing that was read before stays on the screen. The session's own query is kept, since it is watched. */
export const forget = (queries: QueryClient): void => queries.removeQueries({ predicate: (q) => !KEEP.includes(String(q.queryKey[0])) });
