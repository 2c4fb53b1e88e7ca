import edge from './edge.json' with { type: 'json' };
import type { Wording } from './messages.ts';

export * from './acting.ts';
export * from './changes.ts';
export * from './event-stream.ts';
export * from './messages.ts';
export * from './openapi/index.ts';
export * from './page.query.ts';
export * from './problem.ts';
export * from './problem.filter.ts';
export * from './validation.pipe.ts';
export const edgeWording: Wording = edge;
