import { useTranslation } from 'react-i18next';
import { Problem } from '../api/problem.ts';
import { Icon } from './Icon.tsx';

const BY_STATUS: Readonly<Record<number, 'offline' | 'signedOut' | 'forbidden' | 'notFound' | 'stale' | 'tooLarge' | 'sameKey' | 'slow'>> =
  {
    0: 'offline',
    401: 'signedOut',
    403: 'forbidden',
    404: 'notFound',
    412: 'stale',
    413: 'tooLarge',
    422: 'sameKey',
    503: 'slow',
  };

type Told = 'detail' | 'kind';

/** Refusals carry their reason in words; faults and what is not there are better said by us. */
const toldBy = (p: Problem): Told => (p.detail !== '' && p.status < 500 && p.status !== 404 && p.status !== 412 ? 'detail' : 'kind');

/** What went wrong, in words: the server's own where it has some, else by kind of failure. */
export function useProblemWords(): (error: unknown) => string {
  const { t } = useTranslation();
  const byKind = (p: Problem): string => {
    const known = BY_STATUS[p.status];
    if (known !== undefined) return t(`error.${known}`);
    return p.status >= 500 ? t('error.server') : p.message;
  };
  return (error) => {
    if (!(error instanceof Problem)) return t('error.server');
    if (error.status === 429) return t('error.tooMany', { seconds: Math.max(error.retryAfter, 5) });
    if (error.status === 400 && error.fields.length > 0) return t('error.fields', { count: error.fields.length });
    return toldBy(error) === 'detail' ? error.detail : byKind(error);
  };
}

interface Props {
  readonly error: unknown;
  readonly onRetry?: () => void;
}

export function ErrorNote({ error, onRetry }: Props) {
  const { t } = useTranslation();
  const words = useProblemWords();
  const reference = error instanceof Problem && error.status >= 500 ? error.correlationId : '';
  return (
    <div className="note note-broken" role="alert">
      <Icon name="broken" />
      <div>
        <p>
          <strong>{t('error.title')}</strong> {words(error)}
        </p>
        {reference !== '' && (
          <p className="small">
            {t('error.reference')} {reference}
          </p>
        )}
        {onRetry && (
          <button type="button" className="button" onClick={onRetry}>
            {t('action.retry')}
          </button>
        )}
      </div>
    </div>
  );
}
