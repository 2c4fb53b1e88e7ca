import { existsSync, readFileSync } from 'node:fs';
import { DocumentBuilder, type OpenAPIObject, SwaggerModule } from '@nestjs/swagger';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { type Answers, completeDocument, describeRequests, NO_ANSWERS, type Users } from '#libs/http';
import { permissions } from './app.permissions.ts';
import { SESSION_COOKIE } from './identity/session/sessions.ts';

const ABOUT = `Every voice in the community gets an answer, and anyone can check that it did.

- Errors are \`application/problem+json\` (RFC 9457), with a stable \`code\`.
- A POST takes an \`Idempotency-Key\`: the same key and body return the first answer, another body gives 422.
- A write answers with \`position\`; a read with \`?after=<position>\` waits, bounded, until it sees that write.
- Lists take \`limit\` (1 to 200, default 50) and an opaque \`cursor\`.
- Times are ISO 8601 with offset. Codes are stable English words; texts for people follow \`Accept-Language\` (zh-CN, en).`;

const TAGS: Readonly<Record<string, string>> = {
  residents: 'Say something and follow it: no account is needed, the tracking code is the key.',
  station: 'The service station: the queue, one case, and what each post may do with it.',
  committee: 'The residents’ committee: its desk, and mediations.',
  agencies: 'Bodies outside that a case was passed to: street, departments, police office, partners.',
  community: 'The territory with the persons responsible, and the catalogue of items.',
  participation: 'Who takes part, what became of it, and why a figure is what it is.',
  identity: 'Sessions, capacities, accounts, and the permission table.',
  operations: 'For probes and collectors; outside /api/v1.',
};

const users: Users = (method, path) => {
  const { allow, why } = permissions.find(method, path) ?? { allow: [], why: 'no rule, so nobody' };
  if (allow === 'anybody') return { why };
  return { who: allow === 'signed-in' ? 'any account' : allow.join(', '), why };
};

/** What the build has written beside the compiled product; without it the document says nothing about answers. */
const built = (): Answers => {
  const file = new URL('../answers.json', import.meta.url);
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Answers) : NO_ANSWERS;
};

/** The OpenAPI document of the running application. */
export const openApi = (app: NestFastifyApplication, answers: Answers = built()): OpenAPIObject => {
  describeRequests(app);
  const builder = new DocumentBuilder()
    .setTitle('Huiyin')
    .setDescription(ABOUT)
    .setVersion('1')
    .setOpenAPIVersion('3.1.0')
    .addCookieAuth(SESSION_COOKIE, { type: 'apiKey', in: 'cookie', description: 'Set by POST /api/v1/session.' }, 'session');
  for (const [name, description] of Object.entries(TAGS)) builder.addTag(name, description);
  return completeDocument(SwaggerModule.createDocument(app, builder.build()), '/api/v1', answers, users);
};

/** Serves the document and its pages; it is made when somebody first asks. */
export const serveDocument = (app: NestFastifyApplication): void => {
  let made: OpenAPIObject | undefined;
  const lazily = (): OpenAPIObject => {
    made ??= openApi(app);
    return made;
  };
  SwaggerModule.setup('api/docs', app, lazily, { jsonDocumentUrl: 'api/openapi.json' });
};
