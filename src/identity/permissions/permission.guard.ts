import { type CanActivate, type ExecutionContext, Inject, Injectable } from '@nestjs/common';
import { CLOCK, type Clock } from '#libs/eventing';
import { type Acting, EdgeError, type EdgeRequest, Malformed, VISITOR } from '#libs/http';
import { SESSION_COOKIE, type SessionRecord, Sessions } from '../session/sessions.ts';
import { type Permission, PERMISSIONS, type PermissionTable } from './permission-table.ts';

interface GuardedRequest extends EdgeRequest {
  readonly cookies?: Readonly<Record<string, string | undefined>>;
  readonly routeOptions: { readonly url?: string };
}

export const COMMUNITY = 'identity.Community';
const PREFIX = '/api/v1';
const SAFE: ReadonlySet<string> = new Set(['GET', 'HEAD', 'OPTIONS']);

const checkKey = (request: GuardedRequest): void => {
  const key = request.headers['idempotency-key'];
  if (key !== undefined && (typeof key !== 'string' || key.length < 1 || key.length > 255)) throw new Malformed('idempotency-key.bad');
};

/** A browser says where a request comes from; an unsafe one from another site is refused. */
const checkOrigin = (request: GuardedRequest): void => {
  if (SAFE.has(request.method)) return;
  const { origin, host } = request.headers;
  if (typeof origin !== 'string') return;
  if (!URL.canParse(origin) || new URL(origin).host !== host) throw new EdgeError(403, 'http.foreign-origin');
};

/** Sets who acts, then holds the request against the permission table: deny unless stated. */
@Injectable()
export class PermissionGuard implements CanActivate {
  constructor(
    private readonly sessions: Sessions,
    @Inject(PERMISSIONS) private readonly table: PermissionTable,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(COMMUNITY) private readonly community: string,
  ) {}

  canActivate(context: ExecutionContext): boolean {
    const request = context.switchToHttp().getRequest<GuardedRequest>();
    checkOrigin(request);
    checkKey(request);
    const token = request.cookies?.[SESSION_COOKIE];
    const session = token === undefined ? undefined : this.sessions.read(token);
    request.acting = this.acting(session);
    request.clock = this.clock;
    this.hold(request, session);
    return true;
  }

  private acting(session: SessionRecord | undefined): Acting {
    if (!session) return { actor: VISITOR, capacity: VISITOR, unit: 'residents', community: this.community };
    return { actor: session.account, capacity: session.capacity, unit: session.unit, community: this.community, account: session.account };
  }

  private hold(request: GuardedRequest, session: SessionRecord | undefined): void {
    const path = (request.routeOptions.url ?? '').replace(PREFIX, '');
    const row = this.table.find(request.method === 'HEAD' ? 'GET' : request.method, path);
    if (row?.allow === 'anybody') return;
    if (!session) throw new EdgeError(401, 'http.not-signed-in');
    if (!row || !allows(row, session)) throw new EdgeError(403, 'http.not-allowed');
  }
}

const allows = ({ allow }: Permission, session: SessionRecord): boolean =>
  allow === 'signed-in' || (allow !== 'anybody' && allow.includes(session.capacity));
