export * from './check.ts';
export * from './ledger.ts';
export * from './port.ts';
export * from './streams.ts';
