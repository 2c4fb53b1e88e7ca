import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate, useSearchParams } from 'react-router';
import { send } from '../../shared/api/client.ts';
import { forget } from '../../shared/api/forget.ts';
import { useSession } from '../../shared/api/queries.ts';
import type { Session } from '../../shared/api/types.ts';
import { Async } from '../../shared/ui/Async.tsx';
import { Heading } from '../../shared/ui/Heading.tsx';
import { SignInForm } from '../../shared/ui/SignInForm.tsx';
import { workspaceOf } from '../../shared/workspaces.ts';

/** Only pages of this site may be gone to after signing in. */
const inside = (to: string | null): string => (to?.startsWith('/') && !to.startsWith('//') ? to : '/my');

export function SignIn() {
  const { t } = useTranslation(['resident', 'common']);
  const session = useSession();
  const navigate = useNavigate();
  const [params] = useSearchParams();
  const done = (who: Session): void => {
    const workspace = workspaceOf(who.capacity);
    if (workspace !== undefined) location.assign(`/${workspace}`);
    else void navigate(inside(params.get('to')));
  };
  return (
    <>
      <Heading title={t('signIn.title')} />
      <Async query={session}>
        {(who) =>
          who === null ? (
            <>
              <SignInForm onDone={done} />
              <p>
                {t('signIn.noAccount')} <Link to="/account">{t('signIn.open')}</Link>
              </p>
              <p className="small faint">{t('signIn.notNeeded')}</p>
            </>
          ) : (
            <SignedIn who={who} />
          )
        }
      </Async>
    </>
  );
}

function SignedIn({ who }: { readonly who: Session }) {
  const { t } = useTranslation(['resident', 'common']);
  const queries = useQueryClient();
  const leaving = useMutation({
    mutationFn: () => send<undefined>('/session', { method: 'DELETE' }),
    onSuccess: () => {
      forget(queries);
      queries.setQueryData(['session'], null);
    },
  });
  const workspace = workspaceOf(who.capacity);
  return (
    <>
      <p>{t('signIn.as', { name: who.name ?? who.username })}</p>
      <p className="buttons">
        {workspace ? (
          <a className="button button-main" href={`/${workspace}`}>
            {t('signIn.toWork')}
          </a>
        ) : (
          <Link className="button button-main" to="/my">
            {t('nav.my')}
          </Link>
        )}
        <button type="button" className="button" onClick={() => leaving.mutate()}>
          {t('common:action.signOut')}
        </button>
      </p>
    </>
  );
}
