import type { SealedBox } from '#libs/eventing';

/**
 * Data keys, one per subject (a person or a thing said). A key is an HMAC of the master key over a random 256-bit salt;
 * the salts live in the vault, apart from the log. Destroying the salt erases: no box of that subject opens again.
 */
export interface KeyVault {
  /** The salt of a subject, made on first use. A new salt is durable before the next append of the log is (see `flush`). */
  ensureSalt(subject: string): Uint8Array;
  salt(subject: string): Uint8Array | undefined;
  /** Destroys the salt for good (personal information law Art 47). A destroyed subject gets no new salt. */
  erase(subject: string): void;
  /** Makes every new salt durable; called by the log right before it commits. */
  flush(): void;
  close(): void;
}

/** Small secrets that never enter an event: password hashes, sessions. Values are JSON. */
export interface Secrets {
  get<T>(kind: string, id: string): T | undefined;
  put(kind: string, id: string, value: object, expiresAt?: number): void;
  delete(kind: string, id: string): void;
  /** Drops what expired before `now` (milliseconds). */
  expire(now: number): void;
}

/** Encrypts and opens sealed fields (AES-256-GCM; the event id is authenticated along). */
export interface Sealer {
  seal(subject: string, eventId: string, fields: object): Uint8Array;
  /** undefined when the subject's key was destroyed. Throws when the box was tampered with. */
  open<T extends object>(sealed: SealedBox): T | undefined;
}

/** Injection token of the sealer. */
export const SEALER = 'privacy.Sealer';

/** Injection token of Secrets. */
export const SECRETS = 'privacy.Secrets';
