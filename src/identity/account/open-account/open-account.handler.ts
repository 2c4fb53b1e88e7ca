import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { deriveId, refuse } from '#libs/eventing';
import { Credentials } from '../../session/credentials.ts';
import { Accounts } from '../accounts.ts';
import { OpenAccount, type Opened } from './open-account.command.ts';
import { openAccount } from './open-account.decision.ts';

@CommandHandler(OpenAccount)
export class OpenAccountHandler implements ICommandHandler<OpenAccount> {
  constructor(
    private readonly accounts: Accounts,
    private readonly credentials: Credentials,
  ) {}

  async execute({ ask, meta }: OpenAccount): Promise<Opened> {
    const account = deriveId(meta.actor, meta.key, 'account');
    const holder = this.credentials.accountOf(ask.username);
    if (holder !== undefined && holder !== account) throw refuse('identity.username-taken');
    const { password, ...open } = ask;
    const outcome = await this.accounts.create(account, (now) => openAccount({ account, ...open, at: meta.at }, now), meta);
    // The password follows the event: an account without one can be given one by the same request again.
    if (holder === undefined && password !== undefined) await this.credentials.set(ask.username, account, password);
    return { account, position: outcome.position };
  }
}
