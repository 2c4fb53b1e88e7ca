/** The rules say no: a stable code with data, worded for people at the HTTP edge (409). Never an accident. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
  constructor(
    readonly code: string,
    readonly data: Readonly<Record<string, unknown>> = {},
  ) {
    super(code);
  }
}

export const refuse = (code: string, data?: Readonly<Record<string, unknown>>): Refusal => new Refusal(code, data);

/** The same idempotency key came with another body (422). */
export class KeyReused extends Error {
  override readonly name = 'KeyReused';
  readonly code = 'idempotency-key.reused';
}

/** The thing named does not exist, or not for this asker (404). */
export class Missing extends Error {
  override readonly name = 'Missing';
  constructor(readonly code: string) {
    super(code);
  }
}
