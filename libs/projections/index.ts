export * from './process.ts';
export * from './projection.ts';
export * from './tokens.ts';
