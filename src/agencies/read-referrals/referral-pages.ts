import { Inject, Injectable } from '@nestjs/common';
import type { Bilingual, ItemRules, Territory } from '#community/published';
import { present, type SealedBox } from '#libs/eventing';
import { SEALER, type Sealer } from '#libs/privacy';
import type { ReferralDoc, SaidSealed, Step, WordsDoc } from '../views/referral/referral.doc.ts';
import type { ReferralItem, ReferralPage, StepShown } from './referrals.query.ts';

const EXCERPT = 80;
const UNDECIDED: Bilingual = { zh: '待分类', en: 'not classified yet' };

const mayDo = ({ status }: ReferralDoc): ReferralPage['may'] => {
  if (status === 'sent') return ['take', 'answer', 'return'];
  return status === 'taken' ? ['answer', 'return'] : [];
};

/** Documents as pages. The resident's contact is never part of them: the station speaks to the resident (PIPL Art 6, 23). */
@Injectable()
export class ReferralPages {
  constructor(
    @Inject(SEALER) private readonly sealer: Sealer,
    @Inject('community.ItemRules') private readonly rules: ItemRules,
    @Inject('community.Territory') private readonly territory: Territory,
  ) {}

  item(doc: ReferralDoc, words: WordsDoc | undefined): ReferralItem {
    const { id, reportId, item, unit, status = 'sent', open = false, answerBy, dueBy, submittedAt, at, revision } = doc;
    return {
      ...{ referralId: id, reportId, item, unit, status, open, answerBy, dueBy, submittedAt, at, revision },
      itemName: this.rules.item(item)?.name ?? UNDECIDED,
      ...this.where(doc),
      excerpt: this.excerpt(words),
      ...present({ reason: this.open(doc.passing)['reason'] }),
    };
  }

  page(doc: ReferralDoc, words: WordsDoc | undefined): ReferralPage {
    const said = this.said(words);
    const place = { ...doc.place, ...present({ detail: said?.detail }) };
    return {
      ...this.item(doc, words),
      ...present({ text: said?.text, tried: this.open(doc.passing)['tried'] || undefined }),
      ...(Object.keys(place).length === 0 ? {} : { place }),
      history: doc.history.map((step) => this.step(step)),
      may: mayDo(doc),
    };
  }

  private step({ sealed, ...step }: Step): StepShown {
    const { text, reason } = this.open(sealed);
    return { ...step, ...present({ text: text ?? reason }) };
  }

  private where({ place: { grid, courtyard } = {} }: ReferralDoc): Pick<ReferralItem, 'grid' | 'gridName' | 'courtyard' | 'courtyardName'> {
    return present({
      grid,
      gridName: grid === undefined ? undefined : this.territory.gridName(grid),
      courtyard,
      courtyardName: courtyard === undefined ? undefined : this.territory.courtyardName(courtyard),
    });
  }

  /** What is sensitive is read on the page only. */
  private excerpt(words: WordsDoc | undefined): string | null {
    const text = words?.sensitive ? undefined : this.said(words)?.text;
    return text === undefined ? null : [...text].slice(0, EXCERPT).join('');
  }

  private said(words: WordsDoc | undefined): SaidSealed | undefined {
    return words?.said && this.sealer.open<SaidSealed>(words.said);
  }

  private open(sealed: SealedBox | undefined): Readonly<Record<string, string>> {
    return (sealed && this.sealer.open<Record<string, string>>(sealed)) ?? {};
  }
}
