import { Inject, Injectable } from '@nestjs/common';
import { hashPassword, SECRETS, type Secrets, verifyPassword } from '#libs/privacy';

interface Credential {
  readonly account: string;
  readonly hash: string;
}

const idOf = (username: string): string => username.normalize('NFKC').trim().toLowerCase();

/** User names and password hashes (argon2id). They live in the vault and never enter an event. */
@Injectable()
export class Credentials {
  /** Compared against when the user name is unknown, so that the answer takes as long as for a known one. */
  private decoy: Promise<string> | undefined;

  constructor(@Inject(SECRETS) private readonly secrets: Secrets) {}

  accountOf(username: string): string | undefined {
    return this.secrets.get<Credential>('credential', idOf(username))?.account;
  }

  async set(username: string, account: string, password: string): Promise<void> {
    this.setHash(username, account, await hashPassword(password));
  }

  setHash(username: string, account: string, hash: string): void {
    this.secrets.put('credential', idOf(username), { account, hash });
  }

  /** The account, when the password is right. */
  async check(username: string, password: string): Promise<string | undefined> {
    const credential = this.secrets.get<Credential>('credential', idOf(username));
    this.decoy ??= hashPassword('decoy');
    const right = await verifyPassword(credential?.hash ?? (await this.decoy), password);
    return right && credential ? credential.account : undefined;
  }
}
