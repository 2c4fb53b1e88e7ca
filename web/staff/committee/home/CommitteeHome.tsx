import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { CommitteeHome } from '../../../shared/api/types.ts';
import { Async, Loading } from '../../../shared/ui/Async.tsx';
import { Heading } from '../../../shared/ui/Heading.tsx';
import { Icon } from '../../../shared/ui/Icon.tsx';
import { useCommitteeHome } from '../queries.ts';

const Overview = lazy(() => import('../participation/Overview.tsx').then((m) => ({ default: m.Overview })));

type Name = keyof CommitteeHome['waiting'];
const TILES: readonly (readonly [Name, string | undefined])[] = [
  ['opinionsWithoutAnswer', '/committee/cases?status=received'],
  ['objections', '/committee/cases'],
  ['consentsWaiting', '/committee/mediations?status=consent-asked'],
  ['mediationsOpen', '/committee/mediations'],
  ['overdue', undefined],
  ['dueThisWeek', undefined],
];

/** First what waits for the committee, then who takes part and what became of it. */
export function CommitteeHomePage() {
  const { t } = useTranslation('committee');
  const home = useCommitteeHome();
  return (
    <div className="board">
      <Heading title={t('home.title')} />
      <section aria-labelledby="waiting">
        <h2 id="waiting">{t('home.waiting')}</h2>
        <Async query={home} lines={2}>
          {(h) => <Waiting home={h} />}
        </Async>
      </section>
      <Suspense fallback={<Loading lines={6} />}>
        <Overview />
      </Suspense>
    </div>
  );
}

function Waiting({ home }: { readonly home: CommitteeHome }) {
  const { t } = useTranslation('committee');
  const { waiting, cap } = home;
  const desk =
    waiting.opinionsWithoutAnswer !== undefined || waiting.objections !== undefined ? '/committee/cases' : '/committee/mediations';
  const due: Readonly<Partial<Record<Name, string>>> = { overdue: `${desk}?due=overdue`, dueThisWeek: `${desk}?due=week` };
  return (
    <ul className="tiles">
      {TILES.filter(([name]) => waiting[name] !== undefined).map(([name, to]) => {
        const count = waiting[name] ?? 0;
        const broken = name === 'overdue' && count > 0;
        return (
          <li key={name}>
            <Link to={to ?? due[name] ?? desk} className={broken ? 'tile tile-broken' : 'tile'}>
              <span className="tile-number">
                {broken && <Icon name="broken" />}
                {cap !== undefined && count >= cap ? t('home.most', { count }) : count}
              </span>
              <span>{t(`home.${name}`)}</span>
            </Link>
          </li>
        );
      })}
    </ul>
  );
}
