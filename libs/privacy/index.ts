export * from './keyed-hash.ts';
export * from './master-key.ts';
export * from './password.ts';
export * from './port.ts';
export * from './random.ts';
export * from './sealer.ts';
