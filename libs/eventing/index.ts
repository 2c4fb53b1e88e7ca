export * from './clock.ts';
export * from './event.ts';
export * from './given.ts';
export * from './ids.ts';
export * from './json.ts';
export * from './present.ts';
export * from './refuse.ts';
export * from './upcast.ts';
