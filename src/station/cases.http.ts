import { Controller, Get, Inject, Param, Query as QueryParams, Req } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { type Meta, present } from '#libs/eventing';
import { type Acting, AfterQuery, Ask, type EdgeRequest, Who } from '#libs/http';
import { Askers } from './case/askers.ts';
import { NoteContactRead } from './contact-read/note-contact-read.command.ts';
import { CasesParams } from './list-cases/cases.params.ts';
import { ListCases, type QueuePage } from './list-cases/list-cases.query.ts';
import { type CasePage, ReadCase } from './read-case/read-case.query.ts';

@ApiTags('station')
@Controller('station/cases')
export class CasesHttp {
  constructor(
    private readonly queries: QueryBus,
    private readonly commands: CommandBus,
    private readonly askers: Askers,
    @Inject('http.OnInternalError') private readonly unforeseen: (error: unknown, request: EdgeRequest) => void,
  ) {}

  @Get()
  @ApiOperation({ summary: 'The queue: the cases that this post sees, what burns first.' })
  async list(@Who() acting: Acting, @QueryParams() params: CasesParams): Promise<QueuePage> {
    const { grid, status, due, q: words, open, sort = 'dueBy', cursor } = params;
    const holder = await this.askers.holder(params.officer, acting.actor);
    const filter = present({ grid, status, due, words, holder, open: open === undefined ? undefined : open === 'true' });
    const page = { sort, limit: params.size, ...present({ cursor }) };
    return this.queries.execute(new ListCases(this.askers.of(acting), filter, page));
  }

  @Get(':reportId')
  @ApiOperation({ summary: 'One case: what was said, the clocks, every promise, the history, the next steps of this post.' })
  async read(
    @Param('reportId') id: string,
    @QueryParams() _: AfterQuery,
    @Ask() meta: Meta,
    @Req() request: EdgeRequest,
  ): Promise<CasePage> {
    const page = await this.queries.execute(new ReadCase(id, this.askers.of(meta)));
    // Whoever handles a case must reach the resident even when the log cannot be written to.
    if (page.contact) await this.commands.execute(new NoteContactRead(id, meta)).catch((error: unknown) => this.unforeseen(error, request));
    return page;
  }
}
