import { type CallHandler, type ExecutionContext, Inject, Injectable, type NestInterceptor } from '@nestjs/common';
import { EdgeError, type EdgeRequest } from '#libs/http';
import { CAUGHT_UP, type CaughtUp } from '#libs/projections';
import type { Observable } from 'rxjs';

const WAIT_MS = 3_000;

/** `?after=<position>` on a read waits, bounded, until the views have seen what the asker has just written (api.md, "Habits"). */
@Injectable()
export class AfterInterceptor implements NestInterceptor {
  constructor(@Inject(CAUGHT_UP) private readonly caughtUp: CaughtUp) {}

  async intercept(context: ExecutionContext, next: CallHandler): Promise<Observable<unknown>> {
    const { method, query } = context.switchToHttp().getRequest<EdgeRequest>();
    const after = method === 'GET' ? (query as { after?: unknown } | undefined)?.after : undefined;
    if (typeof after === 'string' && /^\d{1,15}$/.test(after) && !(await this.caughtUp.whenCaughtUp(Number(after), WAIT_MS))) {
      throw new EdgeError(503, 'http.not-ready', 1);
    }
    return next.handle();
  }
}
