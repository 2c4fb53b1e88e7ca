import type { OpenAPIObject } from '@nestjs/swagger';
import { type ProblemStatus, problemRef, problemResponses, problemSchema } from './problems.ts';

type Operation = NonNullable<OpenAPIObject['paths'][string]['get']>;
type Components = NonNullable<OpenAPIObject['components']>;
type Schema = Readonly<Record<string, unknown>>;

/** JSON schemas of what the controllers answer, by method and path; made from their types at build (scripts/build/answers.mjs). */
export interface Answers {
  readonly schemas: Readonly<Record<string, Schema>>;
  /** `GET /my/reports` → its schema. Paths without the prefix, parameters as `:reportId`. */
  readonly answers: Readonly<Record<string, Schema>>;
}

export const NO_ANSWERS: Answers = { schemas: {}, answers: {} };

/** Who may use a route, in words (absent: anybody), and why. */
export type Users = (method: string, path: string) => { readonly who?: string; readonly why: string };

interface Asked {
  readonly method: string;
  readonly path: string;
  readonly operation: Operation;
  readonly answer: Schema | undefined;
  readonly users: ReturnType<Users>;
  /** Fields that every answer of the operation has. */
  readonly fields: ReadonlySet<string>;
}

const VERBS = ['get', 'post', 'put', 'delete'] as const;

const parameters = {
  IdempotencyKey: {
    name: 'Idempotency-Key',
    in: 'header',
    required: false,
    description:
      'Names this act: the same key and body return the first answer, also after a restart. Without it each request is a new act.',
    schema: { type: 'string', minLength: 1, maxLength: 255 },
  },
  IfMatch: {
    name: 'If-Match',
    in: 'header',
    required: false,
    description: 'The revision that the asker has seen; 412 when it is no longer the present one.',
    schema: { type: 'string', pattern: '^"?\\d{1,9}"?$' },
  },
} as const;

const isParameter = (operation: Operation, where: string, name?: string): boolean =>
  (operation.parameters ?? []).some((p) => 'in' in p && p.in === where && (name === undefined || p.name === name));

/** Which problems an operation may answer with, from what it takes and gives. */
const APPLIES: readonly (readonly [ProblemStatus, (asked: Asked) => boolean])[] = [
  [400, ({ method, operation }) => method === 'post' || operation.requestBody !== undefined || isParameter(operation, 'query')],
  [401, ({ users }) => users.who !== undefined],
  [403, ({ method, users }) => users.who !== undefined || method !== 'get'],
  [404, ({ operation }) => isParameter(operation, 'path')],
  [409, ({ fields }) => fields.has('position')],
  [412, ({ fields }) => fields.has('revision')],
  [413, ({ operation }) => operation.requestBody !== undefined],
  [415, ({ operation }) => operation.requestBody !== undefined],
  [422, ({ fields }) => fields.has('position')],
  [429, ({ path }) => !path.startsWith('/health')],
  [503, ({ fields, operation }) => fields.has('position') || isParameter(operation, 'query', 'after')],
  [507, ({ fields }) => fields.has('position')],
];

const resolved = (schema: Schema, { schemas }: Answers): Schema =>
  typeof schema['$ref'] === 'string' ? (schemas[schema['$ref'].split('/').at(-1) as string] ?? {}) : schema;

const fieldsOf = (schema: Schema | undefined, answers: Answers): ReadonlySet<string> => {
  if (schema === undefined) return new Set();
  const { anyOf = [schema] } = resolved(schema, answers) as { anyOf?: readonly Schema[] };
  const [first, ...rest] = anyOf.map((one) => new Set((resolved(one, answers)['required'] ?? []) as readonly string[]));
  return new Set([...(first ?? [])].filter((field) => rest.every((other) => other.has(field))));
};

const idOf = (method: string, path: string): string =>
  method +
  path
    .split('/')
    .filter((part) => part !== '')
    .map((part) => part.replace(/^\{(.)(.*)\}$/, (_, first: string, rest: string) => `By${first.toUpperCase()}${rest}`))
    .map((part) => part.replace(/(^|-)([a-z])/g, (_, __, letter: string) => letter.toUpperCase()))
    .join('');

const answerInto = ({ operation: { responses }, answer }: Asked): void => {
  const [status, response] = Object.entries(responses).find(([code]) => code.startsWith('2')) ?? [];
  if (!response || '$ref' in response) return;
  response.description = status === '204' ? 'Done.' : 'The answer.';
  if (!answer) return;
  const [type = 'application/json'] = Object.keys(response.content ?? {});
  response.content = { [type]: { schema: answer } };
};

/** A controller that describes an answer in its own words means another shape than a problem. */
const worded = (response: Operation['responses'][string] | undefined): boolean =>
  response !== undefined && 'description' in response && response.description !== '';

const headersOf = ({ method, fields }: Asked): { $ref: string }[] => {
  if (method !== 'post') return [];
  const names = fields.has('revision') ? ['IdempotencyKey', 'IfMatch'] : ['IdempotencyKey'];
  return names.map((name) => ({ $ref: `#/components/parameters/${name}` }));
};

const complete = (asked: Asked): void => {
  const { method, path, operation, users } = asked;
  operation.operationId = idOf(method, path);
  operation.description = `For ${users.who ?? 'anybody'}: ${users.why}.`;
  if (users.who !== undefined) operation.security = [{ session: [] }];
  operation.parameters = [...(operation.parameters ?? []), ...headersOf(asked)];
  answerInto(asked);
  const declared = (status: number): boolean => String(status) in operation.responses;
  const problems = APPLIES.filter(([status, applies]) => applies(asked) || declared(status));
  for (const [status] of problems) if (!worded(operation.responses[status])) operation.responses[status] = problemRef(status);
};

const merged = <T extends object>(own: T | undefined, other: Readonly<Record<string, unknown>>): T => {
  for (const name of Object.keys(own ?? {})) if (name in other) throw new Error(`two schemas are called ${name}`);
  return Object.fromEntries(Object.entries({ ...own, ...other }).sort(([a], [b]) => (a < b ? -1 : 1))) as T;
};

/** What Nest itself has found are the bodies; a field that they do not name is refused (validation.pipe.ts). */
const closed = (schemas: Components['schemas'] = {}): Components['schemas'] =>
  Object.fromEntries(Object.entries(schemas).map(([name, schema]) => [name, { ...schema, additionalProperties: false }]));

/** Adds to Nest's document what holds for the whole surface: answers, problems, headers, who may do what. */
export const completeDocument = (document: OpenAPIObject, prefix: string, answers: Answers, users: Users): OpenAPIObject => {
  for (const [full, item] of Object.entries(document.paths)) {
    const path = full.startsWith(prefix) ? full.slice(prefix.length) : full;
    const routed = path.replace(/\{(\w+)\}/g, ':$1');
    for (const method of VERBS) {
      const operation = item[method];
      const answer = answers.answers[`${method.toUpperCase()} ${routed}`];
      const fields = fieldsOf(answer, answers);
      if (operation) complete({ method, path, operation, answer, users: users(method.toUpperCase(), routed), fields });
    }
  }
  const components = document.components ?? {};
  components.schemas = merged(closed(components.schemas), { ...answers.schemas, Problem: problemSchema });
  Object.assign(components, { responses: problemResponses, parameters });
  return { ...document, components };
};
