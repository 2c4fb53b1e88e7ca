import { loadMasterKey } from '#libs/privacy';
import type { AppConfig } from './app.config.ts';

/** The master key: from the environment, or (outside production) from a key file beside the data folder, made on first use. */
export const masterKeyFor = (config: Pick<AppConfig, 'masterKey' | 'data'>): Buffer =>
  loadMasterKey(config.masterKey === undefined ? { file: `${config.data}.key`, create: true } : { value: config.masterKey });
