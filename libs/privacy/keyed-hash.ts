import { createHmac, createSecretKey } from 'node:crypto';

/**
 * Pseudonyms and lookup tokens: the same text gives the same 64 hex digits under one purpose and others under another one, and
 * nobody without the master key can try texts out.
 */
export const keyedHash = (masterKey: Buffer, purpose: string): ((text: string) => string) => {
  const key = createSecretKey(createHmac('sha256', masterKey).update(`keyed-hash:${purpose}`).digest());
  return (text) => createHmac('sha256', key).update(text).digest('hex');
};
