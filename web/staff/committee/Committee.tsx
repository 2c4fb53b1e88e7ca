import { lazy } from 'react';
import { useTranslation } from 'react-i18next';
import { NavLink, Route, Routes } from 'react-router';
import { useSession } from '../../shared/api/queries.ts';
import { CommitteeHomePage } from './home/CommitteeHome.tsx';

const Desk = lazy(() => import('./desk/Desk.tsx').then((m) => ({ default: m.Desk })));
const Mediations = lazy(() => import('./mediation/Mediations.tsx').then((m) => ({ default: m.Mediations })));
const Participation = lazy(() => import('./participation/Participation.tsx').then((m) => ({ default: m.Participation })));

type Tab = 'home' | 'cases' | 'mediations' | 'participation';

/** What each capacity works with; the server refuses the rest. */
const TABS: Readonly<Record<string, readonly Tab[]>> = {
  'committee.chair': ['home', 'cases', 'mediations', 'participation'],
  'committee.member': ['home', 'cases', 'participation'],
  'committee.supervision': ['home', 'cases', 'participation'],
  'committee.mediator': ['home', 'mediations', 'participation'],
};

export const useTabs = (): readonly Tab[] => TABS[useSession().data?.capacity ?? ''] ?? ['home'];

export function Committee() {
  const { t } = useTranslation('committee');
  const tabs = useTabs();
  return (
    <>
      <nav className="tabs" aria-label={t('tabs.label')}>
        {tabs.map((tab) => (
          <NavLink key={tab} to={tab === 'home' ? '/committee' : `/committee/${tab}`} end={tab === 'home'}>
            {t(`tabs.${tab}`)}
          </NavLink>
        ))}
      </nav>
      <Routes>
        <Route index element={<CommitteeHomePage />} />
        <Route path="cases" element={<Desk />} />
        <Route path="cases/:reportId" element={<Desk />} />
        <Route path="mediations" element={<Mediations />} />
        <Route path="mediations/:reportId" element={<Mediations />} />
        <Route path="participation" element={<Participation />} />
      </Routes>
    </>
  );
}
