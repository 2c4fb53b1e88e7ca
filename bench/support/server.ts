import { type Layer, serve } from './layers.ts';

/** A server in a process of its own: says its port, then, when told to end, what it cost. */
const served = await serve(process.argv[2] as Layer);
let before = process.cpuUsage();
process.on('message', async (message) => {
  if (message === 'begin') before = process.cpuUsage();
  if (message === 'cost') {
    const { user, system } = process.cpuUsage(before);
    process.send?.({ cpuMicros: user + system, rssBytes: process.memoryUsage.rss() });
  }
  if (message === 'end') {
    await served.end();
    process.exit(0);
  }
});
process.send?.({ port: served.port });
