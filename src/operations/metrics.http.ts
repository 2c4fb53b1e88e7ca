import { Controller, Get, Header, Inject } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { EVENT_STORE, type EventStore } from '#libs/event-store';
import { CAUGHT_UP, type CaughtUp } from '#libs/projections';
import { collectDefaultMetrics, Gauge, Registry } from 'prom-client';

/** `/metrics` in the Prometheus text format; holds no personal data. */
@ApiTags('operations')
@Controller('metrics')
export class MetricsHttp {
  private readonly registry = new Registry();

  constructor(@Inject(EVENT_STORE) store: EventStore, @Inject(CAUGHT_UP) caughtUp: CaughtUp) {
    collectDefaultMetrics({ register: this.registry });
    const gauge = (name: string, help: string, read: () => Promise<number>): Gauge =>
      new Gauge({
        name,
        help,
        registers: [this.registry],
        async collect() {
          this.set(await read());
        },
      });
    gauge('huiyin_log_head', 'Position of the last durable event', () => store.head());
    gauge('huiyin_projection_lag_events', 'Events that the slowest view has not seen yet', async () =>
      Math.max(0, (await store.head()) - caughtUp.position()),
    );
  }

  @Get()
  @ApiOperation({ summary: 'Measures in the Prometheus text format.' })
  @ApiOkResponse({ content: { 'text/plain': {} } })
  @Header('content-type', 'text/plain; version=0.0.4; charset=utf-8')
  text(): Promise<string> {
    return this.registry.metrics();
  }
}
