import { Body, Controller, Delete, Get, HttpCode, Inject, Post, Put, Req, Res } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Territory } from '#community/published';
import type { Meta } from '#libs/eventing';
import { type Acting, Ask, EdgeError, Who } from '#libs/http';
import type { Hat } from '../account/account.state.ts';
import { Accounts } from '../account/accounts.ts';
import { OpenAccount } from '../account/open-account/open-account.command.ts';
import type { Capacity, Directory } from '../published.ts';
import { Credentials } from './credentials.ts';
import { AccountBody, CapacityBody, SignInBody } from './session.body.ts';
import { SESSION_COOKIE, type SessionRecord, Sessions } from './sessions.ts';

/** The parts of Fastify's reply and request that cookies need (@fastify/cookie). */
interface CookieReply {
  setCookie(name: string, value: string, options: object): unknown;
  clearCookie(name: string, options: object): unknown;
}
interface CookieRequest {
  readonly cookies: Readonly<Record<string, string | undefined>>;
}

export interface SessionShown {
  readonly account: string;
  readonly username: string;
  readonly name?: string;
  readonly capacity: Capacity;
  readonly unit: string;
  readonly capacities: readonly Hat[];
  readonly grids: readonly string[];
}

const COOKIE = { path: '/', httpOnly: true, secure: true, sameSite: 'strict' } as const;

@ApiTags('identity')
@Controller()
export class SessionHttp {
  constructor(
    private readonly commands: CommandBus,
    private readonly sessions: Sessions,
    private readonly credentials: Credentials,
    private readonly accounts: Accounts,
    @Inject('community.Territory') private readonly territory: Territory,
    @Inject('identity.Directory') private readonly directory: Directory,
  ) {}

  @Post('session')
  @HttpCode(200)
  @ApiOperation({ summary: 'Sign in. The session is a cookie.' })
  async signIn(@Body() body: SignInBody, @Res({ passthrough: true }) reply: CookieReply): Promise<SessionShown> {
    const account = await this.credentials.check(body.username, body.password);
    if (account === undefined) throw new EdgeError(401, 'identity.wrong-credentials');
    return this.begin(account, body.username, reply);
  }

  @Get('session')
  @ApiOperation({ summary: 'Who is signed in, in which capacity, and in which others they could act.' })
  async who(@Req() request: CookieRequest): Promise<SessionShown> {
    return this.shown(this.current(request).session);
  }

  @Put('session/capacity')
  @ApiOperation({ summary: 'Act in another of one’s capacities. One at a time; every act records it.' })
  async change(@Body() { capacity }: CapacityBody, @Req() request: CookieRequest): Promise<SessionShown> {
    const { token, session } = this.current(request);
    const hat = (await this.hats(session.account)).find((h) => h.capacity === capacity);
    if (!hat) throw new EdgeError(403, 'identity.not-your-capacity');
    const changed = { ...session, capacity: hat.capacity, unit: hat.unit };
    this.sessions.change(token, changed);
    return this.shown(changed);
  }

  @Delete('session')
  @HttpCode(204)
  @ApiOperation({ summary: 'Sign out.' })
  end(@Req() request: CookieRequest, @Res({ passthrough: true }) reply: CookieReply): void {
    const token = request.cookies[SESSION_COOKIE];
    if (token !== undefined) this.sessions.end(token);
    reply.clearCookie(SESSION_COOKIE, COOKIE);
  }

  @Post('accounts')
  @HttpCode(201)
  @ApiOperation({ summary: 'Open an account of one’s own. It grants the capacity `resident` and no other.' })
  async open(
    @Body() body: AccountBody,
    @Ask() meta: Meta,
    @Who() _: Acting,
    @Res({ passthrough: true }) reply: CookieReply,
  ): Promise<SessionShown & { position: number }> {
    const hats = [{ capacity: 'resident' as const, unit: 'residents' }];
    const { account, position } = await this.commands.execute(
      new OpenAccount({ ...body, residency: body.residency ?? 'undisclosed', hats, demo: false }, meta),
    );
    return { ...(await this.begin(account, body.username, reply)), position };
  }

  private async begin(account: string, username: string, reply: CookieReply): Promise<SessionShown> {
    const [hat] = await this.hats(account);
    if (!hat) throw new EdgeError(403, 'identity.no-capacity');
    const session = { account, username: username.trim(), capacity: hat.capacity, unit: hat.unit };
    reply.setCookie(SESSION_COOKIE, this.sessions.open(session), COOKIE);
    return this.shown(session);
  }

  private current(request: CookieRequest): { token: string; session: SessionRecord } {
    const token = request.cookies[SESSION_COOKIE];
    const session = token === undefined ? undefined : this.sessions.read(token);
    if (token === undefined || !session) throw new EdgeError(401, 'http.not-signed-in');
    return { token, session };
  }

  private async hats(account: string): Promise<readonly Hat[]> {
    const { state } = await this.accounts.state(account);
    return state.is === 'open' ? state.hats : [];
  }

  private async shown(session: Omit<SessionRecord, 'expiresAt'>): Promise<SessionShown> {
    const name = await this.directory.nameOf(session.account);
    return {
      account: session.account,
      username: session.username,
      ...(name === undefined ? {} : { name }),
      capacity: session.capacity,
      unit: session.unit,
      capacities: await this.hats(session.account),
      grids: this.territory.gridsOf(session.account),
    };
  }
}
