import { useInfiniteQuery } from '@tanstack/react-query';
import { Drawer } from 'antd';
import { useTranslation } from 'react-i18next';
import { get } from '../../../shared/api/client.ts';
import type { Explanation } from '../../../shared/api/types.ts';
import { moment } from '../../../shared/format/dates.ts';
import { Loading } from '../../../shared/ui/Async.tsx';
import { ErrorNote } from '../../../shared/ui/ErrorNote.tsx';
import { say } from '../../../shared/words/words.ts';
import { useShown } from './data.ts';
import { Numbers } from './Numbers.tsx';

interface Props {
  readonly figure: string;
  readonly title: string;
  readonly onClose: () => void;
}

/** A figure explains itself: formula, rule, the numbers that went in, the records behind it. */
export function Why({ figure, title, onClose }: Props) {
  const { t } = useTranslation(['participation', 'common']);
  const { period } = useShown();
  const { from, to } = period;
  const query = useInfiniteQuery({
    queryKey: ['explanation', figure, from, to],
    queryFn: ({ pageParam, signal }) =>
      get<Explanation>(`/participation/figures/${figure}/explanation`, { from, to, limit: 50, cursor: pageParam }, signal),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.nextCursor ?? undefined,
  });
  const first = query.data?.pages[0];
  const events = query.data?.pages.flatMap((p) => p.events) ?? [];
  return (
    <Drawer open onClose={onClose} title={t('explain.title', { figure: title })} size={560} destroyOnHidden>
      {query.isError && <ErrorNote error={query.error} onRetry={() => void query.refetch()} />}
      {query.isPending && <Loading lines={6} />}
      {first && <Explained first={first} events={events} />}
      {query.hasNextPage && (
        <button type="button" className="button" onClick={() => void query.fetchNextPage()}>
          {t('common:action.more')}
        </button>
      )}
    </Drawer>
  );
}

function Explained({ first, events }: { readonly first: Explanation; readonly events: Explanation['events'] }) {
  const { t } = useTranslation('participation');
  return (
    // Longer than the screen: it takes the focus, so that the keyboard can scroll it.
    <section className="why" tabIndex={0} aria-label={t('why')}>
      <h3>{t('explain.formula')}</h3>
      <p>{say(first.formula)}</p>
      <h3>{t('explain.rule')}</h3>
      <p>
        {first.rule.name} {first.rule.version} · {first.rule.source}
      </p>
      <h3>{t('explain.numbers')}</h3>
      <Numbers numbers={first.numbers} />
      <h3>{t('explain.events')}</h3>
      {events.length === 0 ? <p className="faint">{t('explain.noEvents')}</p> : <Events events={events} />}
    </section>
  );
}

function Events({ events }: { readonly events: Explanation['events'] }) {
  const { t, i18n } = useTranslation('participation');
  return (
    <table className="numbers">
      <thead>
        <tr>
          <th scope="col">{t('explain.position')}</th>
          <th scope="col">{t('explain.type')}</th>
          <th scope="col">{t('explain.at')}</th>
          <th scope="col">{t('explain.report')}</th>
        </tr>
      </thead>
      <tbody>
        {events.map((e) => (
          <tr key={e.position}>
            <th scope="row">{e.position}</th>
            <td>
              <code>{e.type}</code>
            </td>
            <td>{moment(e.at, i18n.language)}</td>
            <td>{e.reportId ? <code>{e.reportId.slice(-12)}</code> : ''}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
