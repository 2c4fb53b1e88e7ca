import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import type { QueueItem } from '../../shared/api/types.ts';
import { say, word } from '../../shared/words/words.ts';
import { Due } from '../parts/Due.tsx';
import { Flags } from '../parts/Flags.tsx';

interface Props {
  readonly items: readonly QueueItem[];
  readonly open: string | undefined;
  readonly search: string;
}

/** Sorted by what burns. Every row is a link, so that keyboard and screen reader need nothing special. */
export function QueueTable({ items, open, search }: Props) {
  const { t } = useTranslation(['station', 'staff']);
  return (
    <table className="queue">
      <thead>
        <tr>
          <th scope="col">{t('staff:column.due')}</th>
          <th scope="col">{t('staff:column.item')}</th>
          <th scope="col" className="at-wide">
            {t('staff:column.where')}
          </th>
          <th scope="col">{t('staff:column.said')}</th>
          <th scope="col">{t('staff:column.who')}</th>
          <th scope="col" className="at-wide">
            {t('staff:column.level')}
          </th>
        </tr>
      </thead>
      <tbody>
        {items.map((item) => (
          <Row key={item.reportId} item={item} current={item.reportId === open} search={search} />
        ))}
      </tbody>
    </table>
  );
}

const Row = memo(function Row({ item, current, search }: { readonly item: QueueItem; readonly current: boolean; readonly search: string }) {
  const { t } = useTranslation(['station', 'staff', 'common']);
  const navigate = useNavigate();
  const to = `/station/${item.reportId}${search}`;
  const name = item.item === 'undecided' ? t('staff:flag.undecided') : say(item.itemName);
  return (
    <tr
      className={current ? 'current' : ''}
      onClick={(e) => {
        if (!(e.target instanceof HTMLAnchorElement)) void navigate(to);
      }}
    >
      <td>
        <Due dueBy={item.dueBy} open={item.open} paused={item.status === 'paused'} settled={item.status === 'answered'} />
      </td>
      <td>
        <Link to={to} data-row={item.reportId} aria-current={current ? 'true' : undefined}>
          <span className="item-code">{item.item === 'undecided' ? '' : item.item}</span> {name}
        </Link>
        <Flags {...item} />
      </td>
      <td className="at-wide">{say(item.courtyardName) || say(item.gridName)}</td>
      <td className="excerpt">{item.excerpt ?? <span className="faint">{t('staff:sealed')}</span>}</td>
      <td>
        {item.officerName ?? item.officer ?? <span className="faint">{t('common:nobody')}</span>}
        <span className="status-word">{t(`status.${item.status}`)}</span>
      </td>
      <td className="at-wide td-level">{word('level', item.level)}</td>
    </tr>
  );
});
