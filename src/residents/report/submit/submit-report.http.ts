import { Body, Controller, HttpCode, Inject, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { ItemRules, Territory } from '#community/published';
import type { Meta } from '#libs/eventing';
import { type Acting, Ask, EdgeError, type FieldError, Malformed, Speaks, Who, type Language } from '#libs/http';
import { ReportBody } from './report.body.ts';
import { type Receipt, type Submission, SubmitReport } from './submit-report.command.ts';

@ApiTags('residents')
@Controller('reports')
export class SubmitReportHttp {
  constructor(
    private readonly commands: CommandBus,
    @Inject('community.ItemRules') private readonly rules: ItemRules,
    @Inject('community.Territory') private readonly territory: Territory,
  ) {}

  @Post()
  @HttpCode(201)
  @ApiOperation({ summary: 'Say something: an opinion, a complaint or a dispute. Answered only when it is durable.' })
  async submit(@Body() body: ReportBody, @Ask() meta: Meta, @Who() acting: Acting, @Speaks() language: Language): Promise<Receipt> {
    this.mustExist(body, meta);
    const staff = acting.capacity.startsWith('station.') || acting.capacity.startsWith('committee.');
    if (!staff && (body.channel !== undefined || body.proxy !== undefined || body.saidAt !== undefined))
      throw new EdgeError(403, 'residents.staff-only-fields');
    return this.commands.execute(new SubmitReport(asked(body, { acting, staff, language }), meta));
  }

  private mustExist(body: ReportBody, meta: Meta): void {
    const errors: FieldError[] = [];
    if (body.item !== undefined && !this.rules.item(body.item)) errors.push({ pointer: '/item', message: 'residents.no-such-item' });
    if (body.place?.courtyard !== undefined && this.territory.gridOf(body.place.courtyard) === undefined)
      errors.push({ pointer: '/place/courtyard', message: 'residents.no-such-courtyard' });
    if (body.anonymous && body.contact) errors.push({ pointer: '/contact', message: 'residents.anonymous-with-contact' });
    if (body.saidAt && Date.parse(body.saidAt) > Date.parse(meta.now) + 60_000)
      errors.push({ pointer: '/saidAt', message: 'residents.said-in-the-future' });
    if (errors.length > 0) throw new Malformed('http.malformed', errors);
  }
}

/** Control characters that no keyboard makes would only break pages; line breaks and tabs stay. */
const cleaned = (text: string): string =>
  text
    .replace(/\r\n?/g, '\n')
    // biome-ignore lint/suspicious/noControlCharactersInRegex: exactly these are meant
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g, '');

const asked = (body: ReportBody, by: { acting: Acting; staff: boolean; language: Language }): Submission => ({
  kind: body.kind,
  text: cleaned(body.text),
  residency: body.residency ?? 'undisclosed',
  anonymous: body.anonymous ?? false,
  language: body.language ?? by.language,
  channel: body.channel ?? (by.staff ? 'window' : 'web'),
  proxy: body.proxy ?? false,
  byStaff: by.staff,
  ...(body.item === undefined ? {} : { item: body.item }),
  ...(body.place === undefined ? {} : { place: { ...body.place } }),
  ...(body.contact === undefined || Object.keys(body.contact).length === 0 ? {} : { contact: { ...body.contact } }),
  ...(body.saidAt === undefined ? {} : { saidAt: body.saidAt }),
  ...(by.staff || by.acting.account === undefined ? {} : { account: by.acting.account }),
});
