import { builtinRules } from 'eslint/use-at-your-own-risk';

/**
 * ESLint's two "restricted" rules under a name for each wall: every wall keeps its own list (a rule that is set twice
 * for a file forgets the first list), and a canary can say which wall it ran into.
 */
const syntax = builtinRules.get('no-restricted-syntax');
const imports = builtinRules.get('no-restricted-imports');

export const walls = {
  rules: {
    pure: syntax,
    'door-is-types-only': syntax,
    'no-commit': syntax,
    'no-thenable': syntax,
    'no-sleep': syntax,
    'no-only-no-skip': syntax,
    'no-raw-html': syntax,
    'no-event-bus': imports,
    'http-at-the-edge': imports,
    'events-are-for-views-and-processes': imports,
    'no-sleep-import': imports,
  },
};

const ban = (message, ...selectors) => selectors.map((selector) => ({ selector, message }));
const named = (...names) => `/^(${names.join('|')})$/`;

export const pure = [
  ...ban(
    'a pure file has no clock: the time arrives in `meta`',
    "NewExpression[callee.name='Date']",
    "CallExpression[callee.name='Date']",
    "MemberExpression[object.name='Date'][property.name='now']",
    "MemberExpression[object.name='performance']",
    "MemberExpression[object.name='Temporal'][property.name='Now']",
  ),
  ...ban('a pure file has no chance in it', "MemberExpression[object.name='Math'][property.name='random']"),
  ...ban(
    'a pure file makes no ids: they are derived from `meta`',
    "Identifier[name='randomUUID']",
    "MemberExpression[object.name='crypto']",
  ),
  ...ban('a pure file knows no machine: settings arrive as data', "MemberExpression[object.name='process']"),
  ...ban('a pure file waits for nothing', ':function[async=true]', 'AwaitExpression', 'ForOfStatement[await=true]'),
];

const TYPES_ONLY = [
  'TSTypeAliasDeclaration',
  'TSInterfaceDeclaration',
  "ExportNamedDeclaration[exportKind='type']",
  "ExportAllDeclaration[exportKind='type']",
  "ImportDeclaration[importKind='type']",
  "ImportDeclaration:has(> ImportSpecifier[importKind='type']):not(:has(> ImportSpecifier[importKind='value'], > ImportDefaultSpecifier))",
  "ExportNamedDeclaration:has(> ExportSpecifier[exportKind='type']):not(:has(> ExportSpecifier[exportKind='value']))",
];
export const door = ban('a door is types only', `Program > :not(${TYPES_ONLY.join(', ')})`);

export const commit = ban('commit() drops events: append to the log (style.md)', "CallExpression[callee.property.name='commit']");

/** Whoever awaits it, or injects it, calls its `then` and waits for ever. */
export const thenable = ban(
  'an object with a method named `then` is taken for a promise: name it otherwise',
  "MethodDefinition[key.name='then']",
  "PropertyDefinition[key.name='then'][value.type='ArrowFunctionExpression']",
);

export const sleep = ban(
  'wait for the condition, never for a while',
  "CallExpression[callee.name='setTimeout']",
  "CallExpression[callee.property.name='waitForTimeout']",
);
export const sleepImports = {
  paths: ['timers/promises', 'node:timers/promises'].map((name) => ({ name, message: 'wait for the condition, never for a while' })),
};

export const onlyOrSkip = ban(
  'no test alone, none left out: what a machine lacks is skipped by name and reason through test/support',
  `MemberExpression[object.name=${named('it', 'test', 'describe')}][property.name=${named('only', 'skip')}]`,
  `CallExpression[callee.name=${named('fit', 'fdescribe', 'xit', 'xtest', 'xdescribe')}]`,
);

export const rawHtml = ban(
  'text is text: no raw HTML',
  "JSXAttribute[name.name='dangerouslySetInnerHTML']",
  "Property[key.name='dangerouslySetInnerHTML']",
  "AssignmentExpression[left.property.name='innerHTML']",
);

export const eventBus = {
  paths: [
    {
      name: '@nestjs/cqrs',
      importNames: [
        'EventBus',
        'EventsHandler',
        'IEventHandler',
        'Saga',
        'ofType',
        'AggregateRoot',
        'EventPublisher',
        'UnhandledExceptionBus',
      ],
      message: 'delivery is the log plus a checkpoint (style.md)',
    },
  ],
};

const HTTP = [
  'Controller|Get|Post|Put|Patch|Delete|Head|Options|All|Search|Sse|Version',
  'Body|Param|Query|Headers|Req|Request|Res|Response|Next|Ip|Session|HostParam|RawBody|UploadedFiles?',
  'HttpCode|HttpStatus|Header|Redirect|Render|\\w+Exception|UseGuards|UseFilters|Catch|CanActivate|ExceptionFilter',
];
export const http = {
  patterns: [
    {
      group: ['@nestjs/common'],
      importNamePattern: `^(${HTTP.join('|')})$`,
      message: 'HTTP only at the edge: *.http.ts, guards, libs/http',
    },
  ],
};

/** The doors of who and where are open to all for their words (dependency-cruiser lets them pass); their events are not. */
export const foreignEvents = {
  patterns: [
    { regex: '^#[^/]+/published$', importNamePattern: 'Events?$', message: "another room's events are read by views and processes only" },
  ],
};
