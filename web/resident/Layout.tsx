import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, NavLink } from 'react-router';
import { useCommunity, useSession } from '../shared/api/queries.ts';
import { useElder } from '../shared/hooks/useElder.ts';
import { LanguageSwitch } from '../shared/ui/LanguageSwitch.tsx';
import { say } from '../shared/words/words.ts';
import { workspaceOf } from '../shared/workspaces.ts';

export function Layout({ children }: { readonly children: ReactNode }) {
  const { t } = useTranslation(['resident', 'common']);
  return (
    <>
      <a className="skip" href="#main">
        {t('common:skip')}
      </a>
      <Top />
      <main id="main" tabIndex={-1}>
        {children}
      </main>
      <Foot />
    </>
  );
}

function Top() {
  const { t } = useTranslation(['resident', 'common']);
  const community = useCommunity();
  const session = useSession();
  const [elder, toggleElder] = useElder();
  const workspace = session.data ? workspaceOf(session.data.capacity) : undefined;
  return (
    <header className="top">
      <div className="top-row">
        <Link to="/" className="brand">
          <img src="/icon.svg" alt="" width="28" height="28" />
          <span>
            {t('common:brand')}
            {community.data && <span className="brand-place">{say(community.data.name)}</span>}
          </span>
        </Link>
        <div className="top-tools">
          <LanguageSwitch />
          <button type="button" className="plain" aria-pressed={elder} onClick={toggleElder}>
            {elder ? t('common:elderOff') : t('common:elderOn')}
          </button>
        </div>
      </div>
      <nav aria-label={t('nav.label')} className="tabs">
        <NavLink to="/say">{t('nav.say')}</NavLink>
        <NavLink to="/follow">{t('nav.follow')}</NavLink>
        <NavLink to="/my">{t('nav.my')}</NavLink>
        <NavLink to="/who">{t('nav.who')}</NavLink>
        <NavLink to="/items">{t('nav.items')}</NavLink>
        <NavLink to="/public">{t('nav.public')}</NavLink>
        {workspace && <a href={`/${workspace}`}>{t('nav.workspace')}</a>}
      </nav>
    </header>
  );
}

function Foot() {
  const { t } = useTranslation(['resident', 'common']);
  const community = useCommunity();
  return (
    <footer className="foot">
      <p>{t('footer.station')}</p>
      <p>
        <strong>{t('footer.emergency')}</strong>
      </p>
      {community.data?.demo && <p className="demo">{t('common:demo')}</p>}
    </footer>
  );
}
