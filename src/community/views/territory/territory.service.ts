import { Inject, Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { CHANGES, type Changes } from '#libs/http';
import { READ_MODELS, type ReadModels } from '#libs/read-models';
import type { Bilingual, Territory } from '../../published.ts';
import { type GridDoc, type TerritoryDoc, territory } from './territory.projection.ts';

/** The territory in memory, read from its view and read again whenever the view changes. Everything on the hot path asks here. */
@Injectable()
export class TerritoryService implements Territory, OnApplicationShutdown {
  readonly name: Bilingual;
  private doc: TerritoryDoc | undefined;
  private courtyards = new Map<string, { grid: string; name: Bilingual }>();
  private grids = new Map<string, GridDoc>();
  private readonly stop: () => void;

  constructor(
    @Inject(READ_MODELS) private readonly models: ReadModels,
    @Inject(CHANGES) changes: Changes,
    @Inject('community.Identity') readonly identity: { readonly id: string; readonly name: Bilingual; readonly demo: boolean },
  ) {
    this.name = identity.name;
    this.stop = changes.subscribe((change) => {
      if (change.view === territory.spec.name) void this.load();
    });
  }

  get id(): string {
    return this.identity.id;
  }

  get demo(): boolean {
    return this.identity.demo;
  }

  /** Reads the view; called at start and after each change. */
  async load(): Promise<void> {
    const doc = await this.models.view<TerritoryDoc>(territory.spec).get(this.id);
    if (!doc) return;
    this.doc = doc;
    this.grids = new Map(doc.grids.map((grid) => [grid.code, grid]));
    this.courtyards = new Map(doc.grids.flatMap((grid) => grid.courtyards.map((c) => [c.code, { grid: grid.code, name: c.name }])));
  }

  onApplicationShutdown(): void {
    this.stop();
  }

  get all(): readonly GridDoc[] {
    return this.doc?.grids ?? [];
  }

  get posts(): TerritoryDoc['posts'] {
    return this.doc?.posts ?? [];
  }

  gridOf(courtyard: string): string | undefined {
    return this.courtyards.get(courtyard)?.grid;
  }

  gridName(grid: string): Bilingual | undefined {
    return this.grids.get(grid)?.name;
  }

  courtyardName(courtyard: string): Bilingual | undefined {
    return this.courtyards.get(courtyard)?.name;
  }

  gridsOf(account: string): readonly string[] {
    return this.all.filter((grid) => grid.responsible.some((r) => r.account === account)).map((grid) => grid.code);
  }

  responsibleFor(grid: string): readonly string[] {
    return (this.grids.get(grid)?.responsible ?? []).map((r) => r.account);
  }
}
