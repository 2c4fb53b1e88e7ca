export * from './faults.ts';
export * from './open.ts';
export * from './single-writer.ts';
export * from './transaction.ts';
export * from './uuid-bytes.ts';
export * from './version.ts';
export * from './writer.ts';
