import { Inject, Injectable } from '@nestjs/common';
import { SEALER, type Sealer } from '#libs/privacy';
import { READ_MODELS, type ReadModels } from '#libs/read-models';
import type { Directory } from '../../published.ts';
import { Credentials } from '../../session/credentials.ts';
import { type AccountDoc, accounts } from './accounts.projection.ts';

interface Names {
  readonly username: string;
  readonly name?: string;
}

const CACHE = 5_000;

/** Names of accounts. Staff names stand on every page, so they are kept for a while; an erased account has none. */
@Injectable()
export class AccountDirectory implements Directory {
  private readonly names = new Map<string, Names>();

  constructor(
    @Inject(READ_MODELS) private readonly models: ReadModels,
    @Inject(SEALER) private readonly sealer: Sealer,
    private readonly credentials: Credentials,
  ) {}

  async byUsername(username: string): Promise<string | undefined> {
    return this.credentials.accountOf(username);
  }

  async usernameOf(account: string): Promise<string | undefined> {
    return (await this.read(account))?.username;
  }

  async nameOf(account: string): Promise<string | undefined> {
    return (await this.read(account))?.name;
  }

  private async read(account: string): Promise<Names | undefined> {
    const known = this.names.get(account);
    if (known) return known;
    const doc = await this.models.view<AccountDoc>(accounts.spec).get(account);
    const names = doc?.sealed ? this.sealer.open<Names>(doc.sealed) : undefined;
    if (names) this.remember(account, names);
    return names;
  }

  private remember(account: string, names: Names): void {
    if (this.names.size >= CACHE) this.names.clear();
    this.names.set(account, names);
  }
}
