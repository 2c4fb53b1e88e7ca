import { parentPort, workerData } from 'node:worker_threads';
import { upcaster } from '#libs/eventing';
import { openSqliteLog } from '#libs/event-store-sqlite';
import { ProjectionRunner } from '#libs/projections';
import { SqliteReadModels } from '#libs/read-models-sqlite';
import { projections } from './app.views.ts';
import type { FromWorker, ToWorker } from './app.worker-messages.ts';

/** The projection worker: reads the log beside its writer, shapes the views in their own file, tells the main thread how far it is. */
const { log, views } = workerData as { log: string; views: string };
const port = parentPort;
if (!port) throw new Error('app.worker.ts runs in a worker thread');
const say = (message: FromWorker): void => port.postMessage(message);

const store = openSqliteLog(log, { readOnly: true });
const models = new SqliteReadModels({ path: views });
const stopping = new AbortController();
// A submission and what coordination makes of it fall into one pass, so that each document is written once for both.
const GAP_MS = 60;
const runner = new ProjectionRunner({
  gapMs: GAP_MS,
  store,
  models,
  projections,
  upcast: upcaster([]),
  onParked: ({ view, position, code }) => say({ trouble: `view ${view} parked at ${position}: ${code}` }),
  onError: (error) => say({ trouble: `tried again after ${error instanceof Error ? error.name : 'unknown'}` }),
  onProgress: ({ views: reached, position, touched }) => say({ views: reached, position, touched }),
});

port.on('message', (message: ToWorker) => {
  if ('wake' in message) runner.wake();
  else stopping.abort();
});

say({ opened: true });
try {
  await runner.run(stopping.signal);
} catch (error) {
  say({ fault: `projections: ${error instanceof Error ? error.name : 'unknown'}` });
} finally {
  await models.close();
  await store.close();
  port.close();
}
