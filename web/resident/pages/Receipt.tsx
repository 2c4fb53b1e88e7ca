import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { showCode } from '../../shared/format/codes.ts';
import { promiseDate } from '../../shared/format/dates.ts';
import { Copy } from '../../shared/ui/Copy.tsx';
import { Heading } from '../../shared/ui/Heading.tsx';
import { Icon } from '../../shared/ui/Icon.tsx';
import { word } from '../../shared/words/words.ts';
import { keepCode, type LastReceipt, lastReceipt } from '../receipts.ts';
import { WhyDate } from '../WhyDate.tsx';
import { CodeForm } from './CodeForm.tsx';

export function ReceiptPage() {
  const { t } = useTranslation(['resident', 'common']);
  const receipt = lastReceipt();
  if (receipt === undefined) {
    return (
      <>
        <Heading title={t('receipt.title')} />
        <p>{t('receipt.gone')}</p>
        <CodeForm />
      </>
    );
  }
  return (
    <>
      <Heading title={t('receipt.title')}>
        <span className="mark mark-kept">
          <Icon name="kept" />
        </span>{' '}
        {t('receipt.title')}
      </Heading>
      {receipt.earlier && (
        <p className="note note-waiting" role="status">
          <Icon name="info" /> <span>{t('say.check.earlier')}</span>
        </p>
      )}
      <Slip receipt={receipt} />
      <Next />
      <p className="buttons">
        <Link to={`/follow/${showCode(receipt.trackingCode)}`} className="button button-main">
          {t('receipt.follow')}
        </Link>
        <Link to="/say" className="button">
          {t('receipt.again')}
        </Link>
      </p>
    </>
  );
}

function Slip({ receipt }: { readonly receipt: LastReceipt }) {
  const { t, i18n } = useTranslation(['resident', 'common']);
  const { firstContactBy, dueBy } = receipt.promise;
  const owner = [word('unit', receipt.owner.unit), receipt.owner.desk ? word('desk', receipt.owner.desk) : ''].filter(Boolean).join(' · ');
  return (
    <section className="slip">
      <div className="slip-code">
        <span className="slip-label">{t('receipt.code')}</span>
        <span className="code" id="code">
          {showCode(receipt.trackingCode)}
        </span>
        <Copy text={showCode(receipt.trackingCode)} target="code" />
      </div>
      <p className="small">{t('receipt.codeNote')}</p>
      <Keep receipt={receipt} />
      <dl className="facts">
        <div>
          <dt>{t('receipt.owner')}</dt>
          <dd>{owner}</dd>
        </div>
        <div>
          <dt>{t('receipt.firstContact')}</dt>
          <dd>{t('common:promise.by', { when: promiseDate(firstContactBy, i18n.language) })}</dd>
        </div>
        <div>
          <dt>{t('receipt.due')}</dt>
          <dd>{t('common:promise.by', { when: promiseDate(dueBy, i18n.language) })}</dd>
        </div>
      </dl>
      {receipt.handedUpTo && <p className="note note-info">{t('receipt.up', { unit: word('unit', receipt.handedUpTo) })}</p>}
      <WhyDate rule={receipt.rule} calendar={receipt.promise.calendar} handedUp={receipt.handedUpTo !== undefined} />
    </section>
  );
}

function Keep({ receipt }: { readonly receipt: LastReceipt }) {
  const { t } = useTranslation(['resident', 'common']);
  const [kept, setKept] = useState(false);
  const keep = (): void => {
    keepCode({ code: receipt.trackingCode, kind: receipt.kind, at: new Date().toISOString() });
    setKept(true);
  };
  return (
    <div className="small keep">
      <p role="status">{kept ? t('receipt.kept') : ''}</p>
      {!kept && (
        <>
          <button type="button" className="plain" onClick={keep}>
            {t('receipt.keep')}
          </button>
          <p className="faint">{t('receipt.keepNote')}</p>
        </>
      )}
    </div>
  );
}

function Next() {
  const { t } = useTranslation(['resident', 'common']);
  return (
    <section aria-labelledby="next">
      <h2 id="next">{t('receipt.next')}</h2>
      <ol className="next">
        <li className="next-done">{t('receipt.title')}</li>
        <li>{t('receipt.nextTaken')}</li>
        <li>{t('receipt.nextContact')}</li>
        <li>{t('receipt.nextAnswer')}</li>
        <li>{t('receipt.nextRate')}</li>
      </ol>
    </section>
  );
}
