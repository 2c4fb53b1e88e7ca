import { Inject, Injectable } from '@nestjs/common';
import type { Bilingual, ItemRules, Territory } from '#community/published';
import { present } from '#libs/eventing';
import { SEALER, type Sealer } from '#libs/privacy';
import type { Asker } from '../case/case-access.ts';
import { Colleagues } from '../staff/colleagues.ts';
import type { Row, SaidSealed } from '../views/row/row.doc.ts';
import { readsWords } from './row-facts.ts';

const EXCERPT = 80;
const UNDECIDED: Bilingual = { zh: '待分类', en: 'not classified yet' };

const FIELDS = [
  'kind',
  'item',
  'status',
  'open',
  'dueBy',
  'firstDueBy',
  'firstContactBy',
  'contactedAt',
  'grid',
  'courtyard',
  'officer',
  'handoverTo',
  'desk',
  'level',
  'urgent',
  'sensitive',
  'residency',
  'channel',
  'proxy',
  'supports',
  'newWords',
  'reopened',
  'submittedAt',
  'pausedSince',
  'revision',
] as const;
type Shown = Pick<Row, (typeof FIELDS)[number]>;

/** One line of the queue, as the pages get it. */
export interface QueueItem extends Shown {
  readonly reportId: string;
  readonly itemName: Bilingual;
  readonly gridName?: Bilingual;
  readonly courtyardName?: Bilingual;
  readonly officerName?: string;
  /** The first 80 characters; null where they are sensitive and not for this asker, or erased. */
  readonly excerpt: string | null;
}

/** Rows with their words and names. */
@Injectable()
export class QueueItems {
  constructor(
    @Inject(SEALER) private readonly sealer: Sealer,
    @Inject('community.ItemRules') private readonly rules: ItemRules,
    @Inject('community.Territory') private readonly territory: Territory,
    private readonly colleagues: Colleagues,
  ) {}

  itemName(item: string): Bilingual {
    return this.rules.item(item)?.name ?? UNDECIDED;
  }

  /** What was said; undefined when its key was destroyed. */
  said(row: Row): SaidSealed | undefined {
    return row.said && this.sealer.open<SaidSealed>(row.said);
  }

  async of(row: Row, asker: Asker): Promise<QueueItem> {
    return {
      reportId: row.id,
      ...shown(row),
      itemName: this.itemName(row.item),
      ...present({
        gridName: row.grid === undefined ? undefined : this.territory.gridName(row.grid),
        courtyardName: row.courtyard === undefined ? undefined : this.territory.courtyardName(row.courtyard),
        officerName: row.officer === undefined ? undefined : await this.colleagues.nameOf(row.officer),
      }),
      excerpt: this.excerpt(row, asker),
    };
  }

  private excerpt(row: Row, asker: Asker): string | null {
    if (!readsWords(asker, row)) return null;
    const text = this.said(row)?.text;
    return text === undefined ? null : [...text].slice(0, EXCERPT).join('');
  }
}

const shown = (row: Row): Shown => present(Object.fromEntries(FIELDS.map((field) => [field, row[field]]))) as unknown as Shown;
