import { useTranslation } from 'react-i18next';
import type { MediationAgreement, MediationCase } from '../../../shared/api/types.ts';
import { day, moment } from '../../../shared/format/dates.ts';
import { lookUp } from '../../../shared/words/words.ts';

export function Agreement({ agreement }: { readonly agreement: MediationAgreement }) {
  const { t, i18n } = useTranslation('committee');
  const date = (iso: string | null | undefined): string => (iso ? day(iso, i18n.language) : '');
  const performed = typeof agreement.performed !== 'boolean' ? '' : agreement.performed ? t('field.performedYes') : t('field.performedNo');
  const rows: readonly (readonly [string, string])[] = [
    [t('agreement.form'), t(`form.${agreement.form}`)],
    [t('agreement.effectiveFrom'), date(agreement.effectiveFrom)],
    [t('agreement.performBy'), date(agreement.performBy)],
    [t('agreement.performed'), performed],
    [t('agreement.confirmationBy'), agreement.confirmedAt ? t('agreement.confirmed') : date(agreement.confirmationBy)],
  ];
  return (
    <section aria-labelledby="case-agreement">
      <h2 id="case-agreement">{t('agreement.title')}</h2>
      {agreement.terms && <p className="words quote">{agreement.terms}</p>}
      <dl className="facts facts-dense">
        {rows
          .filter(([, value]) => value !== '')
          .map(([label, value]) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{value}</dd>
            </div>
          ))}
      </dl>
    </section>
  );
}

/** How it ended, with the notice of other routes that the law asks for; printable for the parties. */
export function Ended({ end }: { readonly end: NonNullable<MediationCase['end']> }) {
  const { t, i18n } = useTranslation('committee');
  const routes = end.routes.map((r) => lookUp(`committee:route.${r}`) ?? r);
  return (
    <section aria-labelledby="case-end">
      <h2 id="case-end">{t('ended.title')}</h2>
      <p>
        <strong>{lookUp(`committee:end.${end.how}`) ?? end.how}</strong> <span className="faint">{moment(end.at, i18n.language)}</span>
      </p>
      {end.notice && <p className="words quote">{end.notice}</p>}
      {routes.length > 0 && (
        <p>
          <span className="faint">{t('ended.routes')}:</span> {routes.join(', ')}
        </p>
      )}
      <p className="no-print">
        <button type="button" className="button" onClick={() => print()}>
          {t('ended.print')}
        </button>
      </p>
    </section>
  );
}
