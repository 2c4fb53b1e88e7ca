import { type ArgumentsHost, Catch, type ExceptionFilter, HttpException, Inject } from '@nestjs/common';
import { Conflict, StaleRevision, StoreUnavailable } from '#libs/event-store';
import { KeyReused, Missing, Refusal } from '#libs/eventing';
import { SubjectErased, VaultUnavailable } from '#libs/privacy';
import { BadCursor } from '#libs/read-models';
import { type EdgeRequest, languageOf } from './acting.ts';
import { MESSAGES, type Messages } from './messages.ts';
import { EdgeError, type FieldError, Malformed, type Problem } from './problem.ts';

interface Reply {
  status(code: number): Reply;
  header(name: string, value: string): Reply;
  type(mime: string): Reply;
  send(body: unknown): void;
}

interface Said {
  readonly status: number;
  readonly code: string;
  readonly data?: Readonly<Record<string, unknown>>;
  readonly errors?: readonly FieldError[];
  readonly retryAfter?: number;
}

const BY_STATUS: Readonly<Record<number, string>> = {
  400: 'http.malformed',
  401: 'http.not-signed-in',
  403: 'http.not-allowed',
  404: 'http.not-found',
  405: 'http.method-not-allowed',
  413: 'http.too-large',
  415: 'http.wrong-media-type',
  429: 'http.too-many',
  503: 'http.not-ready',
};

const fromStore = ({ reason }: StoreUnavailable | VaultUnavailable): Said => ({
  status: reason === 'full' ? 507 : 503,
  code: `store.${reason}`,
  retryAfter: 5,
});

const fromStatus = (status: number, error: { code?: unknown }): Said => {
  const broken = error.code === 'FST_ERR_CTP_INVALID_JSON_BODY' || error.code === 'FST_ERR_CTP_EMPTY_JSON_BODY';
  return { status, code: broken ? 'http.broken-json' : (BY_STATUS[status] ?? 'http.internal') };
};

/** Which status and code an error means. What nobody foresaw is a 500 without a word of its inside. */
export const meaningOf = (error: unknown): Said => {
  if (error instanceof Refusal) return { status: 409, code: error.code, data: error.data };
  if (error instanceof Malformed) return { status: 400, code: error.code, errors: error.errors };
  if (error instanceof EdgeError)
    return { status: error.status, code: error.code, ...(error.retryAfter ? { retryAfter: error.retryAfter } : {}) };
  if (error instanceof Missing) return { status: 404, code: error.code };
  if (error instanceof KeyReused) return { status: 422, code: error.code };
  return meaningOfMechanics(error);
};

const ofStatus = (error: unknown): Said => {
  if (error instanceof HttpException) return fromStatus(error.getStatus(), { code: (error.cause as { code?: unknown } | undefined)?.code });
  const status = (error as { statusCode?: unknown } | null)?.statusCode;
  if (typeof status === 'number' && status >= 400 && status < 500) return fromStatus(status, error as { code?: unknown });
  return { status: 500, code: 'http.internal' };
};

const meaningOfMechanics = (error: unknown): Said => {
  if (error instanceof StaleRevision) return { status: 412, code: 'http.stale-revision' };
  if (error instanceof Conflict) return { status: 503, code: 'http.busy', retryAfter: 1 };
  if (error instanceof StoreUnavailable || error instanceof VaultUnavailable) return fromStore(error);
  if (error instanceof SubjectErased) return { status: 409, code: 'store.erased' };
  if (error instanceof BadCursor) return { status: 400, code: 'http.bad-cursor', errors: [{ pointer: 'cursor', message: '' }] };
  return ofStatus(error);
};

/** Every error of every route in one shape (RFC 9457); errors that nobody foresaw go to the log with the correlation id. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  constructor(
    @Inject(MESSAGES) private readonly messages: Messages,
    @Inject('http.OnInternalError') private readonly unforeseen: (error: unknown, request: EdgeRequest) => void,
  ) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const request = http.getRequest<EdgeRequest>();
    const said = meaningOf(error);
    if (said.status >= 500 && said.code === 'http.internal') this.unforeseen(error, request);
    const reply = http.getResponse<Reply>();
    if (said.retryAfter) reply.header('retry-after', String(said.retryAfter));
    reply.status(said.status).type('application/problem+json').send(this.problem(said, request));
  }

  problem(said: Said, request: EdgeRequest): Problem {
    const language = languageOf(request);
    const detail = this.messages.say(said.code, language, said.data);
    const errors = said.errors?.map((e) => ({
      pointer: e.pointer,
      message: this.messages.has(e.message) ? this.messages.say(e.message, language) : e.message || detail,
    }));
    return {
      type: `urn:huiyin:problem:${said.code}`,
      title: this.messages.say(BY_STATUS[said.status] ?? said.code, language, said.data),
      status: said.status,
      detail,
      instance: request.url.split('?', 1)[0] as string,
      code: said.code,
      ...(errors && errors.length > 0 ? { errors } : {}),
      correlationId: request.id,
    };
  }
}
