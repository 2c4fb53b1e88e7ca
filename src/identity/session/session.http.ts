import { Body, Controller, Delete, Get, HttpCode, Post, Put, Req, Res } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiOkResponse, ApiOperation, ApiTags, ApiUnauthorizedResponse } from '@nestjs/swagger';
import type { Meta } from '#libs/eventing';
import { Ask, EdgeError } from '#libs/http';
import { OpenAccount } from '../account/open-account/open-account.command.ts';
import { Credentials } from './credentials.ts';
import { AccountBody, CapacityBody, SignInBody } from './session.body.ts';
import { SessionDesk, type SessionShown } from './session-desk.ts';
import { SESSION_COOKIE } from './sessions.ts';

/** The parts of Fastify's reply and request that cookies need (@fastify/cookie). */
interface CookieReply {
  setCookie(name: string, value: string, options: object): unknown;
  clearCookie(name: string, options: object): unknown;
}
interface CookieRequest {
  readonly cookies: Readonly<Record<string, string | undefined>>;
}

const COOKIE = { path: '/', httpOnly: true, secure: true, sameSite: 'strict' } as const;

@ApiTags('identity')
@Controller()
export class SessionHttp {
  constructor(
    private readonly commands: CommandBus,
    private readonly desk: SessionDesk,
    private readonly credentials: Credentials,
  ) {}

  @Post('session')
  @HttpCode(200)
  @ApiOperation({ summary: 'Sign in. The session is a cookie.' })
  @ApiOkResponse()
  @ApiUnauthorizedResponse()
  async signIn(@Body() body: SignInBody, @Res({ passthrough: true }) reply: CookieReply): Promise<SessionShown> {
    const account = await this.credentials.check(body.username, body.password);
    if (account === undefined) throw new EdgeError(401, 'identity.wrong-credentials');
    return this.begin(account, body.username, reply);
  }

  @Get('session')
  @ApiOperation({ summary: 'Who is signed in, in which capacity, and in which others they could act.' })
  @ApiOkResponse()
  @ApiUnauthorizedResponse()
  who(@Req() request: CookieRequest): Promise<SessionShown> {
    return this.desk.shown(this.desk.current(request.cookies[SESSION_COOKIE]).session);
  }

  @Put('session/capacity')
  @ApiOperation({ summary: 'Act in another of one’s capacities. One at a time; every act records it.' })
  change(@Body() { capacity }: CapacityBody, @Req() request: CookieRequest): Promise<SessionShown> {
    return this.desk.change(request.cookies[SESSION_COOKIE], capacity);
  }

  @Delete('session')
  @HttpCode(204)
  @ApiOperation({ summary: 'Sign out.' })
  end(@Req() request: CookieRequest, @Res({ passthrough: true }) reply: CookieReply): void {
    this.desk.end(request.cookies[SESSION_COOKIE]);
    reply.clearCookie(SESSION_COOKIE, COOKIE);
  }

  @Post('accounts')
  @HttpCode(201)
  @ApiOperation({ summary: 'Open an account of one’s own. It grants the capacity `resident` and no other.' })
  async open(
    @Body() body: AccountBody,
    @Ask() meta: Meta,
    @Res({ passthrough: true }) reply: CookieReply,
  ): Promise<SessionShown & { position: number }> {
    const hats = [{ capacity: 'resident' as const, unit: 'residents' }];
    const ask = { ...body, residency: body.residency ?? 'undisclosed', hats, demo: false } as const;
    const { account, position } = await this.commands.execute(new OpenAccount(ask, meta));
    return { ...(await this.begin(account, body.username, reply)), position };
  }

  private async begin(account: string, username: string, reply: CookieReply): Promise<SessionShown> {
    const { token, session } = await this.desk.open(account, username);
    reply.setCookie(SESSION_COOKIE, token, COOKIE);
    return this.desk.shown(session);
  }
}
