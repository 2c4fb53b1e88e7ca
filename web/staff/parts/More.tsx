import type { InfiniteData, UseInfiniteQueryResult } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';

/** The foot of a list: how many are shown, and the way to more. */
export function More({ list, count }: { readonly list: UseInfiniteQueryResult<InfiniteData<unknown>>; readonly count: number }) {
  const { t } = useTranslation('staff');
  return (
    <p className="list-foot">
      <span className="faint">{t('pager.shown', { count })}</span>
      {list.hasNextPage && (
        <button type="button" className="button" aria-disabled={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
          {t('pager.more')}
        </button>
      )}
    </p>
  );
}
