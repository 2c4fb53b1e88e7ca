import { Body, Controller, HttpCode, Inject, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { ItemRules, Territory } from '#community/published';
import { type Meta, present } from '#libs/eventing';
import { type Acting, Ask, EdgeError, type FieldError, Malformed, Speaks, Who, type Language } from '#libs/http';
import { ReportBody } from './report.body.ts';
import { type Receipt, type Submission, SubmitReport } from './submit-report.command.ts';

@ApiTags('residents')
@Controller('reports')
export class SubmitReportHttp {
  constructor(
    private readonly commands: CommandBus,
    @Inject('community.ItemRules') readonly rules: ItemRules,
    @Inject('community.Territory') readonly territory: Territory,
  ) {}

  @Post()
  @HttpCode(201)
  @ApiOperation({ summary: 'Say something: an opinion, a complaint or a dispute. Answered only when it is durable.' })
  async submit(@Body() body: ReportBody, @Ask() meta: Meta, @Who() acting: Acting, @Speaks() language: Language): Promise<Receipt> {
    const staff = acting.capacity.startsWith('station.') || acting.capacity.startsWith('committee.');
    if (!staff && STAFF_ONLY.some((field) => body[field] !== undefined)) throw new EdgeError(403, 'residents.staff-only-fields');
    const errors = CHECKS.filter(({ wrong }) => wrong(body, this, meta)).map(({ pointer, message }) => ({ pointer, message }));
    if (errors.length > 0) throw new Malformed('http.malformed', errors);
    return this.commands.execute(new SubmitReport(asked(body, { acting, staff, language }), meta));
  }
}

const STAFF_ONLY = ['channel', 'proxy', 'saidAt'] as const;
// A clock that runs a little ahead is no lie.
const AHEAD_MS = 60_000;

interface Check extends FieldError {
  readonly wrong: (body: ReportBody, known: { readonly rules: ItemRules; readonly territory: Territory }, meta: Meta) => boolean;
}

/** What the shape of a body cannot say: that the item and the courtyard exist, and that the fields go together. */
const CHECKS: readonly Check[] = [
  { pointer: '/item', message: 'residents.no-such-item', wrong: ({ item }, { rules }) => item !== undefined && !rules.item(item) },
  {
    pointer: '/place/courtyard',
    message: 'residents.no-such-courtyard',
    wrong: ({ place }, { territory }) => place?.courtyard !== undefined && territory.gridOf(place.courtyard) === undefined,
  },
  {
    pointer: '/contact',
    message: 'residents.anonymous-with-contact',
    wrong: ({ anonymous, contact }) => anonymous === true && contact !== undefined,
  },
  {
    pointer: '/saidAt',
    message: 'residents.said-in-the-future',
    wrong: ({ saidAt }, _, { now }) => saidAt !== undefined && Date.parse(saidAt) > Date.parse(now) + AHEAD_MS,
  },
];

/** Control characters that no keyboard makes would only break pages; line breaks and tabs stay. */
const cleaned = (text: string): string => text.replace(/\r\n?/g, '\n').replace(/[^\P{Cc}\n\t]/gu, '');

interface By {
  readonly acting: Acting;
  readonly staff: boolean;
  readonly language: Language;
}

const DEFAULTS = { residency: 'undisclosed', anonymous: false, proxy: false } as const;

const asked = ({ text, contact, ...body }: ReportBody, by: By): Submission => ({
  ...DEFAULTS,
  language: by.language,
  channel: by.staff ? 'window' : 'web',
  ...present({ ...body, place: undefined }),
  kind: body.kind,
  text: cleaned(text),
  byStaff: by.staff,
  ...present({
    place: body.place && { ...body.place },
    contact: contact && Object.keys(contact).length > 0 ? { ...contact } : undefined,
    account: by.staff ? undefined : by.acting.account,
  }),
});
