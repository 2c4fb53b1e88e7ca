import { useTranslation } from 'react-i18next';
import { daysFromToday, promiseDate, relative } from '../../shared/format/dates.ts';
import { Icon, type IconName } from '../../shared/ui/Icon.tsx';

interface Props {
  readonly dueBy: string;
  readonly open: boolean;
  readonly paused?: boolean;
  /** Answered: the promise no longer runs. */
  readonly settled?: boolean;
}

type Burning = IconName | undefined;

function burning({ dueBy, open, paused, settled }: Props): Burning {
  if (!open || settled) return undefined;
  if (paused) return 'paused';
  if (new Date(dueBy).getTime() < Date.now()) return 'broken';
  return daysFromToday(dueBy) <= 0 ? 'waiting' : undefined;
}

/** When it is due, in the words of today; what burns has a shape and a word as well as its colour. */
export function Due(props: Props) {
  const { t, i18n } = useTranslation('common');
  const mark = burning(props);
  return (
    <span className={mark ? `mark mark-${mark}` : 'due'} title={promiseDate(props.dueBy, i18n.language)}>
      {mark && <Icon name={mark} />}
      <time dateTime={props.dueBy}>{relative(props.dueBy, i18n.language)}</time>
      {mark === 'broken' && <span className="unseen"> {t('promise.broken')}</span>}
      {mark === 'paused' && <span className="unseen"> {t('promise.paused')}</span>}
    </span>
  );
}
