import { Body, Controller, HttpCode, Inject, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { ItemRules, Territory } from '#community/published';
import type { Meta } from '#libs/eventing';
import { Ask, type FieldError, Malformed } from '#libs/http';
import { type MatterBody, SplitBody } from './split.body.ts';
import { SplitCase, type SplitDone } from './split-case.command.ts';

/** "Outside take everything, back home split it". */
@ApiTags('station')
@Controller('station/cases/:reportId/split')
export class SplitCaseHttp {
  constructor(
    private readonly commands: CommandBus,
    @Inject('community.ItemRules') private readonly rules: ItemRules,
    @Inject('community.Territory') private readonly territory: Territory,
  ) {}

  @Post()
  @HttpCode(200)
  @ApiOperation({ summary: 'Several matters were said as one: the first stays here, each other one becomes a report of its own (A-58).' })
  split(@Param('reportId') id: string, @Body() { matters }: SplitBody, @Ask() meta: Meta): Promise<SplitDone> {
    const errors = matters.flatMap((matter, index) => this.wrong(matter, index));
    if (errors.length > 0) throw new Malformed('http.malformed', errors);
    return this.commands.execute(new SplitCase(id, { matters: matters.map((matter) => ({ ...matter })) }, meta));
  }

  private wrong({ kind, item, courtyard }: MatterBody, index: number): readonly FieldError[] {
    const pointer = `/matters/${index}`;
    const stays = index === 0 && (kind ?? item ?? courtyard) !== undefined;
    const checks: readonly [boolean, FieldError][] = [
      [stays, { pointer, message: 'station.first-matter-stays' }],
      [item !== undefined && !this.rules.item(item), { pointer: `${pointer}/item`, message: 'station.no-such-item' }],
      [
        courtyard !== undefined && this.territory.gridOf(courtyard) === undefined,
        { pointer: `${pointer}/courtyard`, message: 'station.no-such-courtyard' },
      ],
    ];
    return checks.filter(([wrong]) => wrong).map(([, error]) => error);
  }
}
