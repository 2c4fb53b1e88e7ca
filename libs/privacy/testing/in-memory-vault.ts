import { jsonOf } from '#libs/eventing';
import { type KeyVault, type Secrets, SubjectErased } from '../port.ts';
import { randomSlice } from '../random.ts';

interface Entry {
  readonly json: string;
  readonly expiresAt: number | undefined;
}

/** The vault in memory, for tests only. `null` marks a destroyed salt. */
export class InMemoryVault implements KeyVault, Secrets {
  private readonly salts = new Map<string, Uint8Array | null>();
  private readonly secrets = new Map<string, Entry>();

  constructor(private readonly now: () => number = Date.now) {}

  ensureSalt(subject: string): Uint8Array {
    const known = this.salts.get(subject);
    if (known === null) throw new SubjectErased();
    if (known) return known;
    const salt = randomSlice(32);
    this.salts.set(subject, salt);
    return salt;
  }

  salt(subject: string): Uint8Array | undefined {
    return this.salts.get(subject) ?? undefined;
  }

  erase(subject: string): void {
    this.salts.set(subject, null);
  }

  flush(): void {}

  close(): void {}

  get<T>(kind: string, id: string): T | undefined {
    const entry = this.secrets.get(nameOf(kind, id));
    return entry && !this.isOver(entry, this.now()) ? (JSON.parse(entry.json) as T) : undefined;
  }

  put(kind: string, id: string, value: object, expiresAt?: number): void {
    this.secrets.set(nameOf(kind, id), { json: jsonOf(value), expiresAt });
  }

  delete(kind: string, id: string): void {
    this.secrets.delete(nameOf(kind, id));
  }

  expire(now: number): void {
    for (const [name, entry] of this.secrets) if (this.isOver(entry, now)) this.secrets.delete(name);
  }

  private isOver({ expiresAt }: Entry, now: number): boolean {
    return expiresAt !== undefined && expiresAt <= now;
  }
}

const nameOf = (kind: string, id: string): string => JSON.stringify([kind, id]);
