import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import type { Tracking } from '../../shared/api/types.ts';
import { moment } from '../../shared/format/dates.ts';
import { type Fact, Facts } from '../../shared/ui/Facts.tsx';
import { say, word } from '../../shared/words/words.ts';

type T = TFunction<['resident', 'common']>;

const ratingOf = ({ rating }: Tracking, t: T): string =>
  rating ? `${word('satisfaction', rating.satisfaction)} · ${rating.solved ? t('matter.solvedYes') : t('matter.solvedNo')}` : '';

const objectionsOf = ({ objections }: Tracking, t: T, lang: string): Fact[] =>
  objections.map((o) => [
    `${t('matter.objections')} ${o.number}`,
    o.answered
      ? t('matter.objectionAnswered', { number: o.number })
      : t('matter.objection', { number: o.number, when: moment(o.dueBy, lang) }),
  ]);

/** What the resident said, and the facts around it. */
export function MatterFacts({ matter, owner }: { readonly matter: Tracking; readonly owner: string }) {
  const { t, i18n } = useTranslation(['resident', 'common']);
  const place = [say(matter.place?.courtyardName), say(matter.place?.gridName)].filter(Boolean).join(' · ');
  const facts: readonly Fact[] = [
    [t('matter.owner'), owner],
    [t('matter.where'), place],
    [t('matter.supporters'), matter.supports > 0 ? t('matter.supports', { count: matter.supports }) : ''],
    [t('matter.mediation'), matter.consents ? t('matter.consents', matter.consents) : ''],
    [t('matter.rating'), ratingOf(matter, t)],
    ...objectionsOf(matter, t, i18n.language),
  ];
  return (
    <section aria-labelledby="said">
      <h2 id="said">{t('matter.said')}</h2>
      {matter.text && <p className="words quote">{matter.text}</p>}
      <Facts facts={facts} />
    </section>
  );
}
