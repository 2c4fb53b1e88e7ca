import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useSession } from '../../shared/api/queries.ts';
import type { Session } from '../../shared/api/types.ts';
import { Heading } from '../../shared/ui/Heading.tsx';
import { type Workspace, workspaceOf } from '../../shared/workspaces.ts';
import { hatWord } from './HatSwitch.tsx';
import { useHat } from './useHat.ts';

/** A workspace opens for those who act in one of its capacities; others learn what to do instead. */
export function Room({ room, page }: { readonly room: Workspace; readonly page: ReactNode }) {
  const session = useSession();
  const who = session.data;
  if (!who) return null;
  return workspaceOf(who.capacity) === room ? page : <OtherRoom room={room} who={who} />;
}

function OtherRoom({ room, who }: { readonly room: Workspace; readonly who: Session }) {
  const { t } = useTranslation(['staff', 'common']);
  const hat = useHat();
  const fitting = who.capacities.filter((c) => workspaceOf(c.capacity) === room);
  const own = workspaceOf(who.capacity);
  return (
    <div className="sheet">
      <Heading title={t('gate.wrongRoom', { room: t(`nav.${room}`) })} />
      <p>{t('gate.wrongRoomLead', { capacity: hatWord(who.capacity) })}</p>
      <p className="buttons">
        {fitting.map((c) => (
          <button key={c.capacity} type="button" className="button button-main" onClick={() => hat.mutate(c.capacity)}>
            {t('gate.switchTo', { capacity: hatWord(c.capacity) })}
          </button>
        ))}
        {own && (
          <Link className="button" to={`/${own}`}>
            {t('gate.goTo')}
          </Link>
        )}
        {!own && (
          <a className="button" href="/">
            {t('nav.resident')}
          </a>
        )}
      </p>
    </div>
  );
}
