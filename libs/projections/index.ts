export * from './process.ts';
export * from './projection.ts';
