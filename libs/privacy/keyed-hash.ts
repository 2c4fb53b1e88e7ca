import { hmacWith } from './hmac.ts';

/**
 * Pseudonyms and lookup tokens: the same text gives the same 64 hex digits under one purpose and others under another one, and
 * nobody without the master key can try texts out.
 */
export const keyedHash = (masterKey: Buffer, purpose: string): ((text: string) => string) => {
  const hmac = hmacWith(hmacWith(masterKey)(Buffer.from(`keyed-hash:${purpose}`)));
  return (text) => hmac(Buffer.from(text)).toString('hex');
};
