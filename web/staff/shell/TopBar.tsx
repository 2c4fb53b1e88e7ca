import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link, NavLink } from 'react-router';
import { send } from '../../shared/api/client.ts';
import { forget } from '../../shared/api/forget.ts';
import { useCommunity } from '../../shared/api/queries.ts';
import type { Session } from '../../shared/api/types.ts';
import { LanguageSwitch } from '../../shared/ui/LanguageSwitch.tsx';
import { say } from '../../shared/words/words.ts';
import { WORKSPACES, workspaceOf } from '../../shared/workspaces.ts';
import { HatSwitch } from './HatSwitch.tsx';

export function TopBar({ who }: { readonly who: Session }) {
  const { t } = useTranslation(['staff', 'common']);
  const community = useCommunity();
  const rooms = WORKSPACES.filter((w) => who.capacities.some((c) => workspaceOf(c.capacity) === w));
  return (
    <header className="bar">
      <a className="skip" href="#main">
        {t('common:skip')}
      </a>
      <Link to={`/${workspaceOf(who.capacity) ?? 'station'}`} className="brand">
        <img src="/icon.svg" alt="" width="24" height="24" />
        <span>{t('common:brand')}</span>
        {community.data && <span className="brand-place">{say(community.data.name)}</span>}
      </Link>
      <nav aria-label={t('nav.label')} className="bar-nav">
        {rooms.map((room) => (
          <NavLink key={room} to={`/${room}`}>
            {t(`nav.${room}`)}
          </NavLink>
        ))}
      </nav>
      <div className="bar-tools">
        <HatSwitch who={who} />
        <LanguageSwitch />
        <Leave who={who} />
      </div>
    </header>
  );
}

function Leave({ who }: { readonly who: Session }) {
  const { t } = useTranslation(['staff', 'common']);
  const queries = useQueryClient();
  const leaving = useMutation({
    mutationFn: () => send<undefined>('/session', { method: 'DELETE' }),
    onSuccess: () => {
      forget(queries);
      queries.setQueryData(['session'], null);
    },
  });
  return (
    <button type="button" className="plain" onClick={() => leaving.mutate()} title={who.name ?? who.username}>
      {t('common:action.signOut')}
    </button>
  );
}
