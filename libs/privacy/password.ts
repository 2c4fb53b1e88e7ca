import { hash, verify } from '@node-rs/argon2';

/** Argon2id with 19 MiB, two passes, one lane: the OWASP Password Storage Cheat Sheet's first choice for a server. */
const ARGON2ID = { algorithm: 2, memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** A PHC string with its own random salt. About 20 ms of a pool thread, none of the event loop. */
export const hashPassword = (password: string): Promise<string> => hash(password.normalize('NFKC'), ARGON2ID);

/** False for a wrong password; throws when `stored` is not a hash of this kind. */
export const verifyPassword = (stored: string, password: string): Promise<boolean> => verify(stored, password.normalize('NFKC'));
