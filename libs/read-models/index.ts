export * from './cursor.ts';
export * from './plan.ts';
export * from './port.ts';
export * from './spec.ts';
