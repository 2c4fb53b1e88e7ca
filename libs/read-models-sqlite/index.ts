export * from './sqlite-read-models.ts';
