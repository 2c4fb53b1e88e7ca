import type { RouteOptions } from 'fastify';
import { openHouse } from '../../src/app.house.ts';
import { permissions } from '../../src/app.permissions.ts';
import { buildServer } from '../../src/app.server.ts';
import { PermissionTable } from '../../src/identity/permissions/permission-table.ts';
import { testConfig } from '../support/app.ts';
import { temporaryFolder } from '../support/temporary.ts';

/** Routes that show the documents of the API itself; they answer nothing about anybody. */
const DOCUMENTS = /^\/api\/(docs|openapi)/;

const routesOf = async (): Promise<string[]> => {
  const routes: RouteOptions[] = [];
  const folder = await temporaryFolder();
  const house = await openHouse(testConfig(folder.path, 'none'), { inWorker: false });
  const around = {
    community: { id: 'c', name: { zh: '', en: '' }, demo: false },
    readiness: { missing: () => [] },
    onInternalError: () => undefined,
  };
  try {
    await (await buildServer(house, around, (route) => routes.push(route))).close();
  } finally {
    await house.close();
    await folder.remove();
  }
  const api = routes.filter(({ url }) => /^\/(api|health|metrics)/.test(url) && !DOCUMENTS.test(url));
  return api
    .flatMap(({ method, url }) => [method].flat().map((m) => `${m} ${url.replace('/api/v1', '')}`))
    .filter((r) => !/^(HEAD|OPTIONS)/.test(r));
};

/** What stands on one side only: routes that nobody has ruled on, and rows that no route answers. */
const differences = (routes: readonly string[], table: PermissionTable): { unruled: string[]; unanswered: string[] } => {
  const rows = table.all.map(({ method, path }) => `${method} ${path}`);
  return { unruled: routes.filter((route) => !rows.includes(route)), unanswered: rows.filter((row) => !routes.includes(row)) };
};

describe('the permission table', () => {
  let routes: string[];
  beforeAll(async () => {
    routes = await routesOf();
  });

  it('rules on every route of the running router, and on nothing else', () => {
    expect(routes.length).toBeGreaterThan(20);
    expect(differences(routes, permissions)).toEqual({ unruled: [], unanswered: [] });
  });

  it('is found out when a row is missing', () => {
    const [first, ...rest] = permissions.all;
    expect(differences(routes, new PermissionTable(rest)).unruled).toEqual([`${first?.method} ${first?.path}`]);
  });

  it('never lets a station capacity near a mediation', () => {
    const rows = permissions.all.filter(({ path }) => path.startsWith('/committee/mediations'));
    expect(rows.length).toBeGreaterThan(5);
    for (const { allow } of rows) expect([allow].flat().filter((c) => !c.startsWith('committee.'))).toEqual([]);
  });

  it('says why, for every row', () => {
    expect(permissions.all.filter(({ why }) => why.trim() === '')).toEqual([]);
  });
});
