export * from './port.ts';
export * from './streams.ts';
