import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { getFresh } from '../../shared/api/client.ts';
import { itemOf, useCatalogue, useSession } from '../../shared/api/queries.ts';
import type { MyReport, Page } from '../../shared/api/types.ts';
import { showCode } from '../../shared/format/codes.ts';
import { day, promiseDate } from '../../shared/format/dates.ts';
import { Async, Loading } from '../../shared/ui/Async.tsx';
import { ErrorNote } from '../../shared/ui/ErrorNote.tsx';
import { Heading } from '../../shared/ui/Heading.tsx';
import { say, word } from '../../shared/words/words.ts';

export function My() {
  const { t } = useTranslation(['resident', 'common']);
  const session = useSession();
  return (
    <>
      <Heading title={t('my.title')} />
      <Async query={session}>{(who) => (who === null ? <Visitor /> : <List />)}</Async>
    </>
  );
}

function Visitor() {
  const { t } = useTranslation(['resident', 'common']);
  return (
    <>
      <p>{t('my.signIn')}</p>
      <p className="buttons">
        <Link to="/sign-in?to=/my" className="button button-main">
          {t('nav.signIn')}
        </Link>
        <Link to="/account" className="button">
          {t('signIn.open')}
        </Link>
        <Link to="/follow" className="button">
          {t('nav.follow')}
        </Link>
      </p>
    </>
  );
}

function List() {
  const { t } = useTranslation(['resident', 'common']);
  const list = useInfiniteQuery({
    queryKey: ['my'],
    queryFn: ({ pageParam, signal }) => getFresh<Page<MyReport>>('/my/reports', { limit: 50, cursor: pageParam }, signal),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.nextCursor ?? undefined,
  });
  if (list.isError) return <ErrorNote error={list.error} onRetry={() => void list.refetch()} />;
  if (list.data === undefined) return <Loading lines={5} />;
  const items = list.data.pages.flatMap((p) => p.items);
  if (items.length === 0) {
    return (
      <div className="empty">
        <p>{t('my.empty')}</p>
        <Link to="/say" className="button button-main">
          {t('my.say')}
        </Link>
      </div>
    );
  }
  return (
    <>
      <ul className="cards">
        {items.map((r) => (
          <Row key={r.reportId} report={r} />
        ))}
      </ul>
      {list.hasNextPage && (
        <button type="button" className="button" onClick={() => void list.fetchNextPage()}>
          {t('common:action.more')}
        </button>
      )}
    </>
  );
}

function Row({ report }: { readonly report: MyReport }) {
  const { t, i18n } = useTranslation(['resident', 'common']);
  const catalogue = useCatalogue();
  const name = itemOf(catalogue.data, report.item)?.name;
  const when = report.answeredAt
    ? t('my.answered', { when: day(report.answeredAt, i18n.language) })
    : t('my.due', { when: promiseDate(report.dueBy, i18n.language) });
  return (
    <li>
      <Link to={`/follow/${showCode(report.trackingCode)}`} className="card">
        <strong>{name ? say(name) : word('kind', report.kind)}</strong>
        <span>
          {word('state', report.state)} · {when}
        </span>
        <span className="small faint">
          {day(report.submittedAt, i18n.language)} · <span className="code-small">{showCode(report.trackingCode)}</span>
        </span>
      </Link>
    </li>
  );
}
