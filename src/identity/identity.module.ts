import { Global, Module } from '@nestjs/common';
import { Accounts } from './account/accounts.ts';
import { OpenAccountHandler } from './account/open-account/open-account.handler.ts';
import { PermissionsHttp } from './permissions/permissions.http.ts';
import { Credentials } from './session/credentials.ts';
import { SessionDesk } from './session/session-desk.ts';
import { SessionHttp } from './session/session.http.ts';
import { Sessions } from './session/sessions.ts';
import { AccountDirectory } from './views/accounts/directory.ts';

@Global()
@Module({
  controllers: [SessionHttp, PermissionsHttp],
  providers: [
    Accounts,
    Credentials,
    Sessions,
    SessionDesk,
    OpenAccountHandler,
    AccountDirectory,
    { provide: 'identity.Directory', useExisting: AccountDirectory },
  ],
  exports: ['identity.Directory', Sessions],
})
export class IdentityModule {}
