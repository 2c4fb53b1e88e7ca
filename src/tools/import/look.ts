import { deriveId } from '#libs/eventing';
import { readConfig } from '../../app.config.ts';
import { peek } from '../../app.peek.ts';
import { shippedCatalogue } from '../../community/catalogue/shipped.ts';
import territory from '../../community/demo/territory.json' with { type: 'json' };
import type { Options } from './arguments.ts';
import { ITSELF, WINDOW } from './here.ts';
import { knowledgeOf, type Knowledge, type Named } from './knowledge.ts';
import { knowledgeAt } from './remote.ts';
import type { Prepared } from './row.ts';

/** What a dry run knows of the product: it only looks. */
export interface Look {
  readonly knowledge: Knowledge;
  /** Whether the row was imported before; undefined where that cannot be seen from outside. */
  isThere(row: Prepared): Promise<boolean | undefined>;
  close(): Promise<void>;
}

const nothing = async (): Promise<void> => undefined;

/** The places that a demo on an empty folder would have. */
const demoPlaces = (): Named[] =>
  territory.grids.flatMap(({ courtyards, frontages }) => [
    ...courtyards.map(({ courtyard, name }) => ({ code: courtyard, name })),
    ...frontages.map(({ frontage, name }) => ({ code: frontage, name })),
  ]);

const atFolder = async ({ data, user = WINDOW }: Options, env: NodeJS.ProcessEnv): Promise<Look> => {
  const config = readConfig([...(data === undefined ? [] : ['--data', data]), '--demo', 'none'], env);
  const seen = await peek(config.data);
  if (!seen) {
    const places = config.production ? [] : demoPlaces();
    return { knowledge: knowledgeOf(shippedCatalogue.all, places), isThere: async () => false, close: nothing };
  }
  const account = seen.accountOf(user) ?? ITSELF;
  return {
    knowledge: knowledgeOf(shippedCatalogue.all, seen.courtyards),
    isThere: ({ body, key }) => seen.hasReport(deriveId(body.anonymous ? 'anonymous' : account, key, 'report')),
    close: seen.close,
  };
};

const atAddress = async (url: string): Promise<Look> => ({
  knowledge: await knowledgeAt(url),
  isThere: async () => undefined,
  close: nothing,
});

/** Looks at what would be imported into, without writing anything. Throws ImportTrouble and the adapters' errors. */
export const look = (options: Options, env: NodeJS.ProcessEnv): Promise<Look> =>
  options.url === undefined ? atFolder(options, env) : atAddress(options.url);
