import { createCipheriv, createDecipheriv, createSecretKey, type KeyObject } from 'node:crypto';
import { jsonOf, type SealedBox } from '#libs/eventing';
import { hmacWith } from './hmac.ts';
import { Lru } from './lru.ts';
import { BrokenSeal, type KeyVault, type Sealer } from './port.ts';
import { randomSlice } from './random.ts';

const CIPHER = 'aes-256-gcm';
const IV = 12;
const TAG = 16;
const LENGTHS = { authTagLength: TAG } as const;

/** Keys kept at hand. One costs two cheap calls to make again. */
const KEYS_KEPT = 10_000;

export interface SealerOptions {
  readonly keysKept?: number;
}

/**
 * Box: iv (12 bytes), tag (16), ciphertext of the fields' JSON. The key is HMAC-SHA-256 of the master key over the subject's
 * salt; the event's id is authenticated along, so that no box can be moved to another event.
 */
export const createSealer = (masterKey: Buffer, vault: KeyVault, { keysKept = KEYS_KEPT }: SealerOptions = {}): Sealer => {
  const keyFor = hmacWith(masterKey);
  const keys = new Lru<string, KeyObject>(keysKept);
  const keyOf = (subject: string, salt: Uint8Array): KeyObject => {
    const known = keys.get(subject);
    if (known) return known;
    const key = createSecretKey(keyFor(salt));
    keys.set(subject, key);
    return key;
  };
  return {
    seal: (subject, eventId, fields) => {
      const key = keyOf(subject, vault.ensureSalt(subject));
      return encrypt(key, eventId, jsonOf(fields));
    },
    open: <T extends object>(sealed: SealedBox): T | undefined => {
      // The vault is asked each time, so that an erasure holds at once, even one made through another connection.
      const salt = vault.salt(sealed.subject);
      if (!salt) {
        keys.delete(sealed.subject);
        return undefined;
      }
      return JSON.parse(decrypt(keyOf(sealed.subject, salt), sealed)) as T;
    },
  };
};

const encrypt = (key: KeyObject, eventId: string, text: string): Uint8Array => {
  const iv = randomSlice(IV);
  const cipher = createCipheriv(CIPHER, key, iv, LENGTHS);
  cipher.setAAD(Buffer.from(eventId));
  const body = cipher.update(text, 'utf8');
  cipher.final();
  return Buffer.concat([iv, cipher.getAuthTag(), body]);
};

const decrypt = (key: KeyObject, sealed: SealedBox): string => {
  try {
    const box = Buffer.from(sealed.box, 'base64');
    const decipher = createDecipheriv(CIPHER, key, box.subarray(0, IV), LENGTHS);
    decipher.setAAD(Buffer.from(sealed.event));
    decipher.setAuthTag(box.subarray(IV, IV + TAG));
    const text = decipher.update(box.subarray(IV + TAG), undefined, 'utf8');
    return text + decipher.final('utf8');
  } catch (cause) {
    throw new BrokenSeal(sealed.event, { cause });
  }
};
