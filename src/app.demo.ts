import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { CommandBus } from '@nestjs/cqrs';
import type { ItemRules } from '#community/published';
import { isoTime, type Meta, present } from '#libs/eventing';
import { hashPassword } from '#libs/privacy';
import type { ProcessRunner } from '#libs/projections';
import type { AppConfig } from './app.config.ts';
import { type DemoAccount, demoAccounts } from './app.demo-accounts.ts';
import type { House } from './app.house.ts';
import territory from './community/demo/territory.json' with { type: 'json' };
import { RecordPopulation } from './community/population/record-population.command.ts';
import { ContractGrid } from './community/posts/contract-grid/contract-grid.command.ts';
import { FillPost } from './community/posts/fill-post/fill-post.command.ts';
import { DefineTerritory } from './community/territory/define-territory/define-territory.command.ts';
import { TerritoryService } from './community/views/territory/territory.service.ts';
import { Credentials } from './identity/session/credentials.ts';
import { OpenAccount } from './identity/account/open-account/open-account.command.ts';
import type { Year } from './tools/simulate/marker.ts';
import { type Simulated, simulateYear, type World } from './tools/simulate/simulate-year.ts';

export interface DemoHouse {
  readonly config: Pick<AppConfig, 'demo'>;
  readonly house: House;
  readonly app: NestFastifyApplication;
  readonly runner: Pick<ProcessRunner, 'catchUp'>;
  readonly password: string;
  /** What is played; the demo's own year where it is left out. */
  readonly year?: Year;
  readonly onProgress?: World['onProgress'];
  /** Stops playing after the hour under way; the next start goes on. */
  readonly signal?: AbortSignal;
}

/** How much the demo has to show; it must be ready in less than half a minute. */
const DEMO_REPORTS = 1_500;
const DEMO_SEED = 'hongmen';
const YEAR_MS = 365 * 24 * 3_600_000;

/** The year that ends now. */
const demoYear = (now: number): Year => ({ reports: DEMO_REPORTS, seed: DEMO_SEED, from: now - YEAR_MS, until: now });

/** When the demo community was set up: before its simulated year begins. */
export const DEMO_SINCE = Date.parse('2025-01-01T00:00:00+08:00');

const SEEN_MS = 60_000;

/** Always the same meta for the same step, so that an interrupted seeding goes on where it stopped and doubles nothing. */
export const demoMeta = (community: string, step: string, at = DEMO_SINCE): Meta => ({
  actor: 'demo',
  capacity: 'demo',
  unit: 'demo',
  community,
  at: isoTime(at),
  now: isoTime(at),
  correlationId: `demo ${step}`,
  key: `demo ${step}`,
});

const names: ReadonlyMap<string, string> = new Map(territory.staff.map((person) => [person.account, person.name.zh]));

const openAccounts = async ({ app, password }: DemoHouse, community: string): Promise<Map<string, string>> => {
  const commands = app.get(CommandBus);
  const credentials = app.get(Credentials);
  // One password for all, hashed once: the demo starts at each run with the password that the run prints.
  const hash = await hashPassword(password);
  const open = async (account: DemoAccount): Promise<[string, string]> => {
    const ask = {
      username: account.username,
      name: names.get(account.username) ?? account.name,
      hats: account.hats,
      residency: account.residency ?? 'undisclosed',
      demo: true,
    } as const;
    const opened = await commands.execute(new OpenAccount(ask, demoMeta(community, `account ${account.username}`)));
    credentials.setHash(account.username, opened.account, hash);
    return [account.username, opened.account];
  };
  return new Map(await Promise.all(demoAccounts.map(open)));
};

const fillPosts = async ({ app }: DemoHouse, community: string, accounts: ReadonlyMap<string, string>): Promise<void> => {
  const commands = app.get(CommandBus);
  for (const person of territory.staff) {
    const account = accounts.get(person.account);
    if (account === undefined) throw new Error(`the demo has no account ${person.account}`);
    for (const post of person.posts) {
      await commands.execute(
        new FillPost(community, { post, account, origin: person.origin }, demoMeta(community, `post ${post} ${person.account}`)),
      );
    }
    for (const grid of person.grids) {
      await commands.execute(
        new ContractGrid(community, { grid, account, post: 'station.grid-officer' }, demoMeta(community, `grid ${grid} ${person.account}`)),
      );
    }
  }
};

/** Territory, posts, people and populations of the demo community; done already, it does nothing. */
const settle = async (demo: DemoHouse, community: string): Promise<Map<string, string>> => {
  const commands = demo.app.get(CommandBus);
  await commands.execute(new DefineTerritory(community, { plan: territory.grids as never }, demoMeta(community, 'territory')));
  await commands.execute(new RecordPopulation(community, { rows: territory.populations as never }, demoMeta(community, 'populations')));
  const accounts = await openAccounts(demo, community);
  await fillPosts(demo, community, accounts);
  return accounts;
};

/** An empty folder, or one that a demo began: a community's own data never gets demo accounts. */
const mayHoldDemo = async ({ store }: House): Promise<boolean> => {
  const { events } = await store.read(0, { limit: 1 });
  return events.length === 0 || events[0]?.actor === 'demo';
};

/** The views have seen who is who and where: commands ask them. */
const seen = async ({ house, app }: DemoHouse): Promise<void> => {
  await house.caughtUp.whenCaughtUp(await house.store.head(), SEEN_MS);
  await app.get(TerritoryService).load();
};

const playYear = async (demo: DemoHouse, accounts: ReadonlyMap<string, string>): Promise<Simulated> => {
  const { house, app, runner, year, onProgress, signal } = demo;
  const commands = app.get(CommandBus);
  await seen(demo);
  const world: World = {
    store: house.store,
    tools: house.tools,
    accounts,
    rules: app.get<ItemRules>('community.ItemRules'),
    execute: (command) => commands.execute(command as never),
    catchUp: () => runner.catchUp(),
    ...present({ onProgress, signal }),
  };
  return house.deferringSync(() => simulateYear(year ?? demoYear(house.clock.now()), world));
};

/** Makes the demo, or goes on with one that was interrupted: every step is recognised by its key. undefined where no year is played. */
export const seedDemo = async (demo: DemoHouse): Promise<Simulated | undefined> => {
  if (demo.config.demo === 'none') return undefined;
  if (!(await mayHoldDemo(demo.house))) return { is: 'in-use' };
  const accounts = await settle(demo, territory.community);
  return demo.config.demo === 'year' ? playYear(demo, accounts) : undefined;
};
