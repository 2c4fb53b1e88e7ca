/** A refusal of the server (RFC 9457), or the wire that failed (`status` 0). */
export class Problem extends Error {
  readonly status: number;
  readonly code: string;
  readonly detail: string;
  readonly fields: readonly FieldError[];
  readonly correlationId: string;
  /** Seconds, from Retry-After. */
  readonly retryAfter: number;

  constructor(parts: ProblemParts) {
    super(parts.title ?? parts.code ?? `HTTP ${parts.status}`);
    this.name = 'Problem';
    this.status = parts.status;
    this.code = parts.code ?? '';
    this.detail = parts.detail ?? '';
    this.fields = parts.errors ?? [];
    this.correlationId = parts.correlationId ?? '';
    this.retryAfter = parts.retryAfter ?? 0;
  }

  get offline(): boolean {
    return this.status === 0;
  }
}

export interface FieldError {
  readonly pointer: string;
  readonly message: string;
}
interface ProblemParts {
  readonly status: number;
  readonly title?: string;
  readonly code?: string;
  readonly detail?: string;
  readonly errors?: readonly FieldError[];
  readonly correlationId?: string;
  readonly retryAfter?: number;
}

const isRecord = (x: unknown): x is Record<string, unknown> => typeof x === 'object' && x !== null;
const text = (x: unknown): string => (typeof x === 'string' ? x : '');

const fieldsOf = (x: unknown): FieldError[] =>
  Array.isArray(x) ? x.filter(isRecord).map((e) => ({ pointer: text(e['pointer']), message: text(e['message']) })) : [];

/** Reads a problem document; a body that is none (a proxy's page) becomes a problem without a code. */
export async function problemOf(response: Response): Promise<Problem> {
  const body: unknown = await response.json().catch(() => null);
  const retryAfter = Number(response.headers.get('retry-after') ?? 0) || 0;
  if (!isRecord(body)) return new Problem({ status: response.status, retryAfter });
  return new Problem({
    status: response.status,
    title: text(body['title']),
    code: text(body['code']),
    detail: text(body['detail']),
    errors: fieldsOf(body['errors']),
    correlationId: text(body['correlationId']),
    retryAfter,
  });
}

/** The message for one field, by the last part of its pointer: `/contact/phone` and `phone` are the same field. */
export function fieldMessage(problem: unknown, field: string): string | undefined {
  if (!(problem instanceof Problem)) return undefined;
  return problem.fields.find((e) => e.pointer.split(/[/.]/).at(-1) === field)?.message;
}
