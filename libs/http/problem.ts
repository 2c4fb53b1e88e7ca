/** RFC 9457. `code` is stable; `title` and `detail` are worded for people in their language. */
export interface Problem {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail: string;
  readonly instance: string;
  readonly code: string;
  readonly errors?: readonly FieldError[];
  readonly correlationId: string;
}

export interface FieldError {
  /** JSON pointer into the body or the name of a query parameter. */
  readonly pointer: string;
  readonly message: string;
}

/** A request that is malformed (400). */
export class Malformed extends Error {
  override readonly name = 'Malformed';
  constructor(
    readonly code: string,
    readonly errors: readonly FieldError[] = [],
  ) {
    super(code);
  }
}

/** Any other answer of the edge with a code: 401, 403, 404, 413, 415, 429, 503. */
export class EdgeError extends Error {
  override readonly name = 'EdgeError';
  constructor(
    readonly status: number,
    readonly code: string,
    readonly retryAfter?: number,
  ) {
    super(code);
  }
}
