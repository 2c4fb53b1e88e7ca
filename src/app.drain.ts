import type { Server } from 'node:http';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';

/** Longer than any request waits for anything (operations/after: 3 s). Whoever has not sent its request whole by then is cut off. */
const GRACE_MS = 4_000;
const IDLE_EVERY_MS = 50;

/**
 * Closes the application: no new connections, what is under way is answered, further requests get 503. A connection that is
 * kept alive, says nothing or sends its request byte by byte does not hold the end up.
 */
export const drain = async (app: NestFastifyApplication): Promise<void> => {
  const server = app.getHttpServer() as unknown as Server;
  const idle = setInterval(() => server.closeIdleConnections(), IDLE_EVERY_MS);
  const cut = setTimeout(() => server.closeAllConnections(), GRACE_MS);
  try {
    await app.close();
  } finally {
    clearInterval(idle);
    clearTimeout(cut);
  }
};
