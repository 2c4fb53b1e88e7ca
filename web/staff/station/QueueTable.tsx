import { useTranslation } from 'react-i18next';
import type { QueueItem } from '../../shared/api/types.ts';
import { say, word } from '../../shared/words/words.ts';
import { CaseTable, type Column } from '../parts/CaseTable.tsx';
import { Due } from '../parts/Due.tsx';
import { Flags } from '../parts/Flags.tsx';
import { ItemName } from '../parts/ItemName.tsx';

interface Props {
  readonly items: readonly QueueItem[];
  readonly open: string | undefined;
  readonly search: string;
}

/** Sorted by what burns. */
export function QueueTable({ items, open, search }: Props) {
  const { t } = useTranslation(['station', 'staff', 'common']);
  const columns: readonly Column<QueueItem>[] = [
    {
      title: t('staff:column.due'),
      cell: (i) => <Due dueBy={i.dueBy} open={i.open} paused={i.status === 'paused'} settled={i.status === 'answered'} />,
    },
    { title: t('staff:column.where'), className: 'at-wide', cell: (i) => say(i.courtyardName) || say(i.gridName) },
    {
      title: t('staff:column.said'),
      className: 'excerpt',
      cell: (i) => i.excerpt ?? <span className="faint">{t(i.sensitive ? 'staff:sealed' : 'staff:noWords')}</span>,
    },
    {
      title: t('staff:column.who'),
      cell: (i) => (
        <>
          {i.officerName ?? i.officer ?? <span className="faint">{t('common:nobody')}</span>}
          <span className="status-word">{t(`status.${i.status}`)}</span>
        </>
      ),
    },
    { title: t('staff:column.level'), className: 'at-wide td-level', cell: (i) => word('level', i.level) },
  ];
  return (
    <CaseTable
      rows={items}
      columns={columns}
      idOf={(i) => i.reportId}
      to={(i) => `/station/${i.reportId}${search}`}
      nameTitle={t('staff:column.item')}
      name={(i) => <ItemName item={i.item} itemName={i.itemName} />}
      after={(i) => <Flags {...i} />}
      open={open}
    />
  );
}
