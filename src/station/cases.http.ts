import { Controller, Get, Inject, Param, Query as QueryParams, Req } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Meta } from '#libs/eventing';
import { type Acting, AfterQuery, Ask, type EdgeRequest, Who } from '#libs/http';
import { Askers } from './case/askers.ts';
import { NoteContactRead } from './contact-read/note-contact-read.command.ts';
import { CasesParams } from './list-cases/cases.params.ts';
import { ListCases, type QueuePage } from './list-cases/list-cases.query.ts';
import { type CasePage, ReadCase } from './read-case/read-case.query.ts';
import { Colleagues } from './staff/colleagues.ts';

@ApiTags('station')
@Controller('station/cases')
export class CasesHttp {
  constructor(
    private readonly queries: QueryBus,
    private readonly commands: CommandBus,
    private readonly askers: Askers,
    private readonly colleagues: Colleagues,
    @Inject('http.OnInternalError') private readonly unforeseen: (error: unknown, request: EdgeRequest) => void,
  ) {}

  @Get()
  @ApiOperation({ summary: 'The queue: the cases that this post sees, what burns first.' })
  async list(@Who() acting: Acting, @QueryParams() params: CasesParams): Promise<QueuePage> {
    const { grid, status, due, q, open, sort, cursor } = params;
    const holder = await this.holder(params.officer, acting);
    const filter = {
      ...(grid === undefined ? {} : { grid }),
      ...(status === undefined ? {} : { status }),
      ...(due === undefined ? {} : { due }),
      ...(open === undefined ? {} : { open: open === 'true' }),
      ...(holder === undefined ? {} : { holder }),
      ...(q === undefined ? {} : { words: q }),
    };
    const page = { sort: sort ?? ('dueBy' as const), limit: params.size, ...(cursor === undefined ? {} : { cursor }) };
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

  private async holder(officer: string | undefined, { actor }: Acting): Promise<string | undefined> {
    if (officer === undefined) return undefined;
    if (officer === 'me') return actor;
    return officer === 'none' ? 'nobody' : this.colleagues.accountOf(officer);
  }
}
