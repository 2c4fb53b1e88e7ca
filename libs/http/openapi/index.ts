export * from './complete.ts';
export * from './request-classes.ts';
