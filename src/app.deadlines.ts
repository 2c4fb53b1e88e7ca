import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import type { Logger } from 'pino';
import type { House } from './app.house.ts';
import { HandoverDeadlines } from './coordination/deadlines/handover-deadlines.ts';
import { OverdueHandovers } from './station/overdue-handovers/overdue-handovers.query.ts';

const EVERY_MS = 60_000;

/** What happens when its time has come, without anybody's act. */
export const prepareDeadlines = (house: House, app: NestFastifyApplication, at: { community: string; log: Logger }): HandoverDeadlines => {
  const [commands, queries] = [app.get(CommandBus), app.get(QueryBus)];
  return new HandoverDeadlines({
    community: at.community,
    clock: house.clock,
    overdue: (now, limit) => queries.execute(new OverdueHandovers({ community: at.community, at: now }, limit)),
    execute: (command) => commands.execute(command as never),
    every: (work) => {
      // The timer alone does not keep the house open.
      const timer = setInterval(work, EVERY_MS).unref();
      return () => clearInterval(timer);
    },
    onTrouble: (error) => at.log.warn({ name: error instanceof Error ? error.name : 'unknown' }, 'a hand-over could not be returned'),
  });
};
