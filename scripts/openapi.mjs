/** `npm run openapi`: builds what is stale and writes the document of the running application to web/openapi.json. */
import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { at } from './build/inputs.mjs';

const { status } = spawnSync(process.execPath, [at('scripts/build.mjs'), '--server', '--answers'], { stdio: 'inherit' });
if (status !== 0) process.exit(status ?? 1);

const built = (file) => import(pathToFileURL(at('dist/src', file)).href);
const { openHouse } = await built('app.house.js');
const { buildServer } = await built('app.server.js');
const { readConfig } = await built('app.config.js');
const { openApi } = await built('app.document.js');

const data = await mkdtemp(join(tmpdir(), 'huiyin-openapi-'));
const config = readConfig(['--data', data, '--demo', 'none'], { HUIYIN_MASTER_KEY: randomBytes(32).toString('hex'), HUIYIN_LOG: 'error' });
const house = await openHouse(config, { inWorker: false });
const community = { id: 'none', name: { zh: '', en: '' }, demo: false };
const app = await buildServer(house, { community, readiness: { missing: () => [] }, onInternalError: () => undefined });
try {
  const document = openApi(app);
  await writeFile(at('web/openapi.json'), `${JSON.stringify(document, null, 2)}\n`);
  process.stdout.write(`web/openapi.json: ${Object.keys(document.paths).length} paths\n`);
} finally {
  await app.close();
  await house.close();
  await rm(data, { recursive: true, force: true });
}
