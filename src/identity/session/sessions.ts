import { createHash, randomBytes } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, type Clock } from '#libs/eventing';
import { SECRETS, type Secrets } from '#libs/privacy';
import type { Capacity } from '../published.ts';

export const SESSION_COOKIE = '__Host-session';
const LIFETIME_MS = 12 * 3_600_000;
const CACHE = 10_000;

export interface SessionRecord {
  readonly account: string;
  readonly username: string;
  readonly capacity: Capacity;
  readonly unit: string;
  readonly expiresAt: number;
}

const idOf = (token: string): string => createHash('sha256').update(token).digest('base64url');

/** Sessions by cookie: a random token outside, only its digest inside; twelve hours, ended by signing out. */
@Injectable()
export class Sessions {
  private readonly cache = new Map<string, SessionRecord>();

  constructor(
    @Inject(SECRETS) private readonly secrets: Secrets,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  open(session: Omit<SessionRecord, 'expiresAt'>): string {
    const token = randomBytes(32).toString('base64url');
    this.write(token, { ...session, expiresAt: this.clock.now() + LIFETIME_MS });
    return token;
  }

  read(token: string): SessionRecord | undefined {
    const id = idOf(token);
    const session = this.cache.get(id) ?? this.secrets.get<SessionRecord>('session', id);
    if (!session || session.expiresAt <= this.clock.now()) return undefined;
    this.remember(id, session);
    return session;
  }

  /** The same person in another capacity: one hat at a time. */
  change(token: string, session: SessionRecord): void {
    this.write(token, session);
  }

  end(token: string): void {
    const id = idOf(token);
    this.cache.delete(id);
    this.secrets.delete('session', id);
  }

  private write(token: string, session: SessionRecord): void {
    const id = idOf(token);
    this.remember(id, session);
    this.secrets.put('session', id, session, session.expiresAt);
  }

  private remember(id: string, session: SessionRecord): void {
    if (this.cache.size >= CACHE) this.cache.clear();
    this.cache.set(id, session);
  }
}
