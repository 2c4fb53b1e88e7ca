import { Global, Module } from '@nestjs/common';
import { CatalogueHttp } from './catalogue/show/catalogue.http.ts';
import { RecordPopulationHandler } from './population/record-population.handler.ts';
import { ContractGridHandler } from './posts/contract-grid/contract-grid.handler.ts';
import { FillPostHandler } from './posts/fill-post/fill-post.handler.ts';
import { ShippedRules } from './rules/shipped-rules.ts';
import { Populations, PostRegisters, Territories } from './streams.ts';
import { DefineTerritoryHandler } from './territory/define-territory/define-territory.handler.ts';
import { CommunityHttp } from './territory/show/community.http.ts';
import { TerritoryService } from './views/territory/territory.service.ts';

@Global()
@Module({
  controllers: [CommunityHttp, CatalogueHttp],
  providers: [
    Populations,
    PostRegisters,
    Territories,
    ShippedRules,
    TerritoryService,
    ContractGridHandler,
    DefineTerritoryHandler,
    FillPostHandler,
    RecordPopulationHandler,
    { provide: 'community.ItemRules', useExisting: ShippedRules },
    { provide: 'community.Territory', useExisting: TerritoryService },
  ],
  exports: ['community.ItemRules', 'community.Territory', TerritoryService],
})
export class CommunityModule {}
