import { Inject, Injectable } from '@nestjs/common';
import type { Territory } from '#community/published';
import { present } from '#libs/eventing';
import { EdgeError } from '#libs/http';
import type { Hat } from '../account/account.state.ts';
import { Accounts } from '../account/accounts.ts';
import type { Capacity, Directory } from '../published.ts';
import { type SessionRecord, Sessions } from './sessions.ts';

export interface SessionShown {
  readonly account: string;
  readonly username: string;
  readonly name?: string;
  readonly capacity: Capacity;
  readonly unit: string;
  readonly capacities: readonly Hat[];
  readonly grids: readonly string[];
  readonly demo: boolean;
}

/** Opens, shows, changes and ends sessions. An account acts in one capacity at a time. */
@Injectable()
export class SessionDesk {
  constructor(
    private readonly sessions: Sessions,
    private readonly accounts: Accounts,
    @Inject('community.Territory') private readonly territory: Territory,
    @Inject('identity.Directory') private readonly directory: Directory,
  ) {}

  /** In the account's first capacity. 403 for an account that holds none. */
  async open(account: string, username: string): Promise<{ token: string; session: Omit<SessionRecord, 'expiresAt'> }> {
    const [hat] = await this.hats(account);
    if (!hat) throw new EdgeError(403, 'identity.no-capacity');
    const session = { account, username: username.trim(), capacity: hat.capacity, unit: hat.unit };
    return { token: this.sessions.open(session), session };
  }

  /** 401 when nobody is signed in. */
  current(token: string | undefined): { token: string; session: SessionRecord } {
    const session = token === undefined ? undefined : this.sessions.read(token);
    if (token === undefined || !session) throw new EdgeError(401, 'http.not-signed-in');
    return { token, session };
  }

  async change(cookie: string | undefined, capacity: string): Promise<SessionShown> {
    const { token, session } = this.current(cookie);
    const hat = (await this.hats(session.account)).find((h) => h.capacity === capacity);
    if (!hat) throw new EdgeError(403, 'identity.not-your-capacity');
    const changed = { ...session, capacity: hat.capacity, unit: hat.unit };
    this.sessions.change(token, changed);
    return this.shown(changed);
  }

  end(token: string | undefined): void {
    if (token !== undefined) this.sessions.end(token);
  }

  async shown(session: Omit<SessionRecord, 'expiresAt'>): Promise<SessionShown> {
    const { account, username, capacity, unit } = session;
    const name = await this.directory.nameOf(account);
    return {
      account,
      username,
      ...present({ name }),
      capacity,
      unit,
      capacities: await this.hats(account),
      grids: this.territory.gridsOf(account),
      demo: this.territory.demo,
    };
  }

  private async hats(account: string): Promise<readonly Hat[]> {
    const { state } = await this.accounts.state(account);
    return state.is === 'open' ? state.hats : [];
  }
}
