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

type Waits = CommitteeHome['waiting'];

const deskOf = (w: Waits): string =>
  w.opinionsWithoutAnswer !== undefined || w.objections !== undefined ? '/committee/cases' : '/committee/mediations';

function Waiting({ home }: { readonly home: CommitteeHome }) {
  const desk = deskOf(home.waiting);
  const due: Readonly<Partial<Record<Name, string>>> = { overdue: `${desk}?due=overdue`, dueThisWeek: `${desk}?due=week` };
  return (
    <ul className="tiles">
      {TILES.map(([name, to]) => {
        const count = home.waiting[name];
        if (count === undefined) return null;
        return <Tile key={name} name={name} to={to ?? due[name] ?? desk} count={count} cap={home.cap ?? Infinity} />;
      })}
    </ul>
  );
}

interface TileProps {
  readonly name: Name;
  readonly to: string;
  readonly count: number;
  readonly cap: number;
}

function Tile({ name, to, count, cap }: TileProps) {
  const { t } = useTranslation('committee');
  const broken = name === 'overdue' && count > 0;
  return (
    <li>
      <Link to={to} className={broken ? 'tile tile-broken' : 'tile'}>
        <span className="tile-number">
          {broken && <Icon name="broken" />}
          {count >= cap ? t('home.most', { count }) : count}
        </span>
        <span>{t(`home.${name}`)}</span>
      </Link>
    </li>
  );
}
