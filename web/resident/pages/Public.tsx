import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { get } from '../../shared/api/client.ts';
import type { Guarded, Kind, PublicFigures, PublicMonth, Share } from '../../shared/api/types.ts';
import { moment, monthName } from '../../shared/format/dates.ts';
import { isSuppressed, number, percent } from '../../shared/format/numbers.ts';
import { Async } from '../../shared/ui/Async.tsx';
import { Heading } from '../../shared/ui/Heading.tsx';
import { word } from '../../shared/words/words.ts';

const KINDS: readonly Kind[] = ['opinion', 'complaint', 'dispute'];

/** What anybody may know: whole months, frozen, with small numbers hidden. */
export function Public() {
  const { t } = useTranslation(['resident', 'common']);
  const figures = useQuery({
    queryKey: ['public'],
    queryFn: ({ signal }) => get<PublicFigures>('/participation/public', {}, signal),
    staleTime: 3_600_000,
  });
  return (
    <>
      <Heading title={t('public.title')} />
      <Async query={figures} lines={6}>
        {(f) => <Months figures={f} />}
      </Async>
    </>
  );
}

function Months({ figures }: { readonly figures: PublicFigures }) {
  const { t, i18n } = useTranslation(['resident', 'common']);
  const { rule, months, frozenAt } = figures;
  return (
    <>
      <p>{t('public.lead', { k: rule.k, rounded: rule.roundedTo })}</p>
      {months.length === 0 && <p className="empty">{t('public.empty')}</p>}
      {months.map((m) => (
        <Month key={m.month} month={m} />
      ))}
      <p className="small faint">
        {t('public.frozen', { when: moment(frozenAt, i18n.language), version: rule.version, source: rule.source })}
      </p>
    </>
  );
}

function Month({ month }: { readonly month: PublicMonth }) {
  const { t, i18n } = useTranslation(['resident', 'common']);
  const lang = i18n.language;
  const count = (x: Guarded<number>): string => (isSuppressed(x) ? t('common:few') : number(x, lang));
  const share = (x: Guarded<Share>): string => {
    if (isSuppressed(x) || x.rate === null) return t('common:few');
    const rate = percent(x.rate, lang, 0);
    if (x.low === null || x.high === null) return rate;
    return `${rate} (${t('public.interval', { low: percent(x.low, lang, 0), high: percent(x.high, lang, 0) })})`;
  };
  const rows: readonly (readonly [string, string])[] = [
    [t('public.total'), count(month.total)],
    ...KINDS.map((k) => [word('kind', k), count(month.byKind[k])] as const),
    [t('public.contacted'), share(month.contacted)],
    [t('public.onTime'), share(month.onTime)],
  ];
  const onTime = isSuppressed(month.onTime) || month.onTime.rate === null ? '' : percent(month.onTime.rate, lang, 0);
  return (
    <details className="fold">
      <summary>
        <span>
          <strong>{monthName(month.month, lang)}</strong>{' '}
          <span className="faint">
            {[t('public.line', { total: count(month.total) }), onTime === '' ? '' : t('public.lineRate', { rate: onTime })]
              .filter(Boolean)
              .join(' · ')}
          </span>
        </span>
      </summary>
      <dl className="facts">
        {rows.map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
