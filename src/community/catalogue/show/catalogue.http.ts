import { Body, Controller, Get, HttpCode, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { IsIn, IsOptional, IsString, MaxLength } from 'class-validator';
import type { Bilingual, ReportKind } from '../../published.ts';
import { ShippedRules } from '../../rules/shipped-rules.ts';
import type { Amount, Item } from '../catalogue.types.ts';
import { suggest } from '../suggest.ts';

export class SuggestionBody {
  @IsString() @MaxLength(3000) text!: string;
  @IsOptional() @IsIn(['opinion', 'complaint', 'dispute']) kind?: ReportKind;
}

export interface ItemShown
  extends Pick<
    Item,
    | 'code'
    | 'name'
    | 'kind'
    | 'side'
    | 'process'
    | 'requirements'
    | 'form'
    | 'sensitive'
    | 'urgent'
    | 'mediationAllowed'
    | 'forbiddenToCommunity'
    | 'legalBasis'
    | 'note'
  > {
  readonly limit: Bilingual;
  readonly limitSteps: Item['limit'];
  readonly rung: Item['defaultRung'];
  readonly handler: Item['defaultHandler'];
}

const UNITS: Readonly<Record<Amount['unit'], Bilingual>> = {
  wd: { zh: '个工作日', en: 'working days' },
  d: { zh: '天', en: 'days' },
  h: { zh: '小时', en: 'hours' },
};

const worded = ({ amount, unit }: Amount): Bilingual => ({
  zh: `${amount}${UNITS[unit].zh}内办结`,
  en: `closed within ${amount} ${UNITS[unit].en}`,
});

const shown = (item: Item): ItemShown => ({
  code: item.code,
  name: item.name,
  kind: item.kind,
  side: item.side,
  process: item.process,
  requirements: item.requirements,
  limit: worded(item.limit.close),
  limitSteps: item.limit,
  form: item.form,
  rung: item.defaultRung,
  handler: item.defaultHandler,
  sensitive: item.sensitive,
  urgent: item.urgent,
  mediationAllowed: item.mediationAllowed,
  forbiddenToCommunity: item.forbiddenToCommunity,
  legalBasis: item.legalBasis,
  note: item.note,
});

@ApiTags('community')
@Controller('catalogue')
export class CatalogueHttp {
  private readonly items: readonly ItemShown[];

  constructor(private readonly rules: ShippedRules) {
    this.items = rules.catalogue.all.map(shown);
  }

  @Get()
  @ApiOperation({ summary: 'Every item with its side, limit, required materials and form (A-44b).' })
  list(): { version: string; items: readonly ItemShown[] } {
    return { version: this.rules.catalogue.version, items: this.items };
  }

  @Post('suggestions')
  @HttpCode(200)
  @ApiOperation({ summary: 'Up to three items that the words may be about. Nothing is stored; a person decides.' })
  suggestions(@Body() { text, kind }: SuggestionBody): { items: readonly { code: string; score: number }[] } {
    return { items: suggest(text, kind) };
  }
}
