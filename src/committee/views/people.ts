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
}
