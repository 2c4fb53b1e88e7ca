import type { SealedBox } from '#libs/eventing';

/**
 * Data keys, one per subject (a person or a thing said). A key is an HMAC of the master key over a random 256-bit salt;
 * the salts live in the vault, apart from the log. Destroying the salt erases: no box of that subject opens again.
 */
export interface KeyVault {
  /** The salt of a subject, made on first use. A new salt is durable before the next append of the log is (see `flush`). Throws SubjectErased, VaultUnavailable. */
  ensureSalt(subject: string): Uint8Array;
  salt(subject: string): Uint8Array | undefined;
  /** Destroys the salt for good (personal information law Art 47). A destroyed subject gets no new salt. */
  erase(subject: string): void;
  /** Makes every new salt durable; called by the log right before it commits, free when there is none. Throws VaultUnavailable. */
  flush(): void;
  close(): void;
}

/** Small secrets that never enter an event: password hashes, sessions. Values are JSON. Every change is durable when the call returns. */
export interface Secrets {
  /** undefined also for what has expired, whether or not it was dropped already. */
  get<T>(kind: string, id: string): T | undefined;
  put(kind: string, id: string, value: object, expiresAt?: number): void;
  delete(kind: string, id: string): void;
  /** Drops what expired before `now` (milliseconds). */
  expire(now: number): void;
}

/** Encrypts and opens sealed fields (AES-256-GCM; the event id is authenticated along). */
export interface Sealer {
  /** Throws SubjectErased, VaultUnavailable, TypeError where JSON has no words for the fields. */
  seal(subject: string, eventId: string, fields: object): Uint8Array;
  /** undefined when the subject's key was destroyed. Throws BrokenSeal when the box was tampered with. */
  open<T extends object>(sealed: SealedBox): T | undefined;
}

/** The subject's salt was destroyed for good; nothing is ever sealed for it again. */
export class SubjectErased extends Error {
  override readonly name = 'SubjectErased';
}

/** The vault cannot write now (`read-only`: only a restart helps, or it was opened for reading). Nothing was changed. */
export class VaultUnavailable extends Error {
  override readonly name = 'VaultUnavailable';
  constructor(
    readonly reason: 'full' | 'read-only' | 'unavailable',
    options?: ErrorOptions,
  ) {
    super(`vault: ${reason}`, options);
  }
}

/** A box that does not open: changed, cut, moved to another event, or sealed under another master key. */
export class BrokenSeal extends Error {
  override readonly name = 'BrokenSeal';
  constructor(
    readonly event: string,
    options?: ErrorOptions,
  ) {
    super(`the sealed fields of event ${event} do not open`, options);
  }
}

/** Injection token of the sealer. */
export const SEALER = 'privacy.Sealer';

/** Injection token of Secrets. */
export const SECRETS = 'privacy.Secrets';
