import type { Problem } from '../problem.ts';

/** RFC 9457 as this house fills it. `satisfies` keeps the fields those of Problem. */
export const problemSchema = {
  type: 'object',
  description: 'A refusal or an error (RFC 9457). `code` is stable; `title` and `detail` are in the language of Accept-Language.',
  properties: {
    type: { type: 'string', description: '`urn:huiyin:problem:<code>`.' },
    title: { type: 'string' },
    status: { type: 'integer' },
    detail: { type: 'string' },
    instance: { type: 'string', description: 'The path that was asked for.' },
    code: { type: 'string', description: 'A stable word, such as `http.malformed`.' },
    errors: {
      type: 'array',
      description: 'What is wrong, field by field.',
      items: {
        type: 'object',
        properties: {
          pointer: { type: 'string', description: 'JSON pointer into the body, or the name of a query parameter.' },
          message: { type: 'string' },
        },
        required: ['pointer', 'message'],
      },
    },
    correlationId: { type: 'string', description: 'Names this request in the log.' },
  } satisfies Record<keyof Problem, object>,
  required: ['type', 'title', 'status', 'detail', 'instance', 'code', 'correlationId'] satisfies (keyof Problem)[],
} as const;

const PROBLEMS = {
  400: ['Malformed', 'The request is malformed: body, query, page mark or idempotency key.'],
  401: ['NotSignedIn', 'Nobody is signed in, or user name and password do not fit.'],
  403: ['NotAllowed', 'Not in this capacity, or an unsafe request from another origin.'],
  404: ['NotFound', 'Not there, or not for this reader.'],
  409: ['Refused', 'A rule refuses it; `code` says which.'],
  412: ['Stale', 'The revision of If-Match is no longer the present one.'],
  413: ['TooLarge', 'The body is too large.'],
  415: ['NotJson', 'The body is not application/json.'],
  422: ['KeyReused', 'The idempotency key was used with another body.'],
  429: ['TooMany', 'Too many requests.'],
  503: ['NotReady', 'Not just now: the view has not caught up, or nothing can be saved for the moment.'],
  507: ['StorageFull', 'Storage is full; nothing can be saved.'],
} as const;

export type ProblemStatus = keyof typeof PROBLEMS;

const LATER: ReadonlySet<number> = new Set([429, 503, 507]);
const retryAfter = { 'Retry-After': { description: 'Seconds until it is worth asking again.', schema: { type: 'integer' } } };
const content = { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } };

/** `components.responses`: one entry a status, all of the one schema. */
export const problemResponses = Object.fromEntries(
  Object.entries(PROBLEMS).map(([status, [name, description]]) => [
    name,
    { description, ...(LATER.has(Number(status)) ? { headers: retryAfter } : {}), content },
  ]),
);

export const problemRef = (status: ProblemStatus): { $ref: string } => ({ $ref: `#/components/responses/${PROBLEMS[status][0]}` });
