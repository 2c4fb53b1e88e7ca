import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ErrorNote } from './ErrorNote.tsx';

export function Loading({ lines = 3 }: { readonly lines?: number }) {
  const { t } = useTranslation();
  return (
    <div className="loading" role="status">
      <span className="unseen">{t('loading')}</span>
      {Array.from({ length: lines }, (_, i) => (
        <span key={i} className="bar" aria-hidden="true" />
      ))}
    </div>
  );
}

interface Props<T> {
  readonly query: UseQueryResult<T>;
  readonly lines?: number;
  readonly children: (data: T) => ReactNode;
}

/** Loading, failed (with a retry) or there. Data that is there stays visible while it is fetched again. */
export function Async<T>({ query, lines = 3, children }: Props<T>) {
  if (query.data !== undefined) return <>{children(query.data)}</>;
  if (query.isError) return <ErrorNote error={query.error} onRetry={() => void query.refetch()} />;
  return <Loading lines={lines} />;
}
