import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Receipt } from '../../../shared/api/types.ts';
import { showCode } from '../../../shared/format/codes.ts';
import { promiseDate } from '../../../shared/format/dates.ts';
import { Copy } from '../../../shared/ui/Copy.tsx';
import { Heading } from '../../../shared/ui/Heading.tsx';
import { word } from '../../../shared/words/words.ts';
import { useNewCase } from '../queries.ts';

/** The receipt for the resident's hand. */
export function Slip({ receipt, onAnother }: { readonly receipt: Receipt; readonly onAnother: () => void }) {
  const { t, i18n } = useTranslation(['station', 'staff', 'common']);
  // Not everybody who takes something in may also see it afterwards: the server knows.
  const mine = useNewCase(receipt.reportId);
  const by = (iso: string): string => t('common:promise.by', { when: promiseDate(iso, i18n.language) });
  const owner = [word('unit', receipt.owner.unit), receipt.owner.desk ? word('desk', receipt.owner.desk) : ''].filter(Boolean).join(' · ');
  return (
    <div className="sheet">
      <Heading title={t('intake.done')} />
      <p className="no-print">{t('intake.slip')}</p>
      <section className="paper">
        <p className="paper-code">
          <span className="code" id="slip-code">
            {showCode(receipt.trackingCode)}
          </span>
          <span className="no-print">
            <Copy text={showCode(receipt.trackingCode)} target="slip-code" />
          </span>
        </p>
        <dl className="facts">
          <div>
            <dt>{t('staff:column.who')}</dt>
            <dd>{owner}</dd>
          </div>
          <div>
            <dt>{word('promise', 'first-contact')}</dt>
            <dd>{by(receipt.promise.firstContactBy)}</dd>
          </div>
          <div>
            <dt>{word('promise', 'due')}</dt>
            <dd>{by(receipt.promise.dueBy)}</dd>
          </div>
        </dl>
        <p className="small">{`${location.origin}/follow`}</p>
      </section>
      <p className="buttons no-print">
        <button type="button" className="button button-main" onClick={() => print()}>
          {t('common:action.print')}
        </button>
        <button type="button" className="button" onClick={onAnother}>
          {t('intake.another')}
        </button>
        {mine.data && (
          <Link className="button" to={`/station/${receipt.reportId}`}>
            {t('intake.open')}
          </Link>
        )}
      </p>
    </div>
  );
}
