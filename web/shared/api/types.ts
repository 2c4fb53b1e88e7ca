export * from './agency-types.ts';
export * from './participation-types.ts';
export * from './resident-types.ts';
export * from './staff-types.ts';
