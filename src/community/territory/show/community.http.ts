import { Controller, Get, Inject, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { AfterQuery } from '#libs/http';
import type { Directory } from '#identity/published';
import type { Bilingual } from '../../published.ts';
import { TerritoryService } from '../../views/territory/territory.service.ts';

export interface CommunityShown {
  readonly id: string;
  readonly name: Bilingual;
  readonly demo: boolean;
  readonly grids: readonly {
    readonly code: string;
    readonly name: Bilingual;
    readonly households: number;
    readonly responsible: readonly { readonly post: string; readonly name?: string }[];
    readonly courtyards: readonly { readonly code: string; readonly name: Bilingual; readonly kind: string; readonly households: number }[];
  }[];
}

@ApiTags('community')
@Controller('community')
export class CommunityHttp {
  constructor(
    private readonly territory: TerritoryService,
    @Inject('identity.Directory') private readonly directory: Directory,
  ) {}

  @Get()
  @ApiOperation({ summary: 'The community: grids, their courtyards and the persons responsible, who are named in public (A-26, B.8).' })
  async show(@Query() _after: AfterQuery): Promise<CommunityShown> {
    const { id, name, demo } = this.territory.identity;
    const grids = this.territory.all.map(async (grid) => ({
      code: grid.code,
      name: grid.name,
      households: grid.courtyards.reduce((sum, c) => sum + c.households, 0),
      responsible: await Promise.all(grid.responsible.map((r) => this.person(r))),
      courtyards: grid.courtyards,
    }));
    return { id, name, demo, grids: await Promise.all(grids) };
  }

  private async person({ account, post }: { account: string; post: string }): Promise<{ post: string; name?: string }> {
    const name = await this.directory.nameOf(account);
    return { post, ...(name === undefined ? {} : { name }) };
  }
}
