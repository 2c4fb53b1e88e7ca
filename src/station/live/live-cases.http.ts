import { Controller, Get, Headers, Res } from '@nestjs/common';
import { ApiOperation, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { type Acting, EVENT_STREAM_HEADERS, EventStream, Who } from '#libs/http';
import { LiveCases } from './live-cases.ts';

@ApiTags('station')
@Controller('station/cases/stream')
export class LiveCasesHttp {
  constructor(private readonly live: LiveCases) {}

  /** Written straight to the socket: only so does the limit on what waits for a slow client hold. */
  @Get()
  @ApiOperation({ summary: 'Server-sent events: `changed` with the reports that changed; without any, load the list again.' })
  @ApiOkResponse({ content: { 'text/event-stream': { schema: { type: 'string' } } } })
  open(@Who() acting: Acting, @Headers('last-event-id') last: string | undefined, @Res() reply: FastifyReply): void {
    reply.hijack();
    reply.raw.writeHead(200, { ...(reply.getHeaders() as Record<string, string>), ...EVENT_STREAM_HEADERS });
    const resumedAt = last !== undefined && /^\d{1,15}$/.test(last) ? Number(last) : undefined;
    this.live.follow(new EventStream(reply.raw), acting, resumedAt);
  }
}
