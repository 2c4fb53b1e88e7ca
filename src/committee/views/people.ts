import { Inject, Injectable } from '@nestjs/common';
import type { Directory } from '#identity/published';

/** Names of the people who work here. */
@Injectable()
export class People {
  constructor(@Inject('identity.Directory') private readonly directory: Directory) {}

  accountOf(username: string): Promise<string | undefined> {
    return this.directory.byUsername(username);
  }

  /** The display name, the username where there is none. */
  async nameOf(account: string): Promise<string | undefined> {
    return (await this.directory.nameOf(account)) ?? (await this.directory.usernameOf(account));
  }

  /** Names of many; whoever has none is left out. */
  async namesOf(accounts: readonly string[]): Promise<ReadonlyMap<string, string>> {
    const found = await Promise.all([...new Set(accounts)].map(async (account) => [account, await this.nameOf(account)] as const));
    return new Map(found.flatMap(([account, name]) => (name === undefined ? [] : [[account, name] as const])));
  }
}
