import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { post, send } from '../api/client.ts';
import { forget } from '../api/forget.ts';
import { Problem } from '../api/problem.ts';
import type { Session } from '../api/types.ts';
import { ErrorNote } from './ErrorNote.tsx';
import { Field } from './Field.tsx';

interface Props {
  readonly onDone: (session: Session) => void;
  /** Signing in again over a page: what stands on it stays, and so does the capacity. */
  readonly again?: Session;
}

/** User name and password. Nothing of it is kept on the device. */
export function SignInForm({ onDone, again }: Props) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const [username, setUsername] = useState(again?.username ?? '');
  const [password, setPassword] = useState('');
  const [asked, setAsked] = useState(false);
  const signing = useMutation({
    mutationFn: async () => asBefore(await post<Session>('/session', { username: username.trim(), password }), again),
    onSuccess: (session) => {
      if (!again) forget(queries);
      queries.setQueryData(['session'], session);
      if (again) void queries.invalidateQueries();
      onDone(session);
    },
  });
  const wrong = isWrong(signing.error);
  const submit = (): void => {
    setAsked(true);
    if (username.trim() !== '' && password !== '' && !signing.isPending) signing.mutate();
  };
  return (
    <form
      noValidate
      className="narrow"
      onSubmit={(e) => {
        e.preventDefault();
        submit();
      }}
    >
      <Field label={t('signIn.username')} error={asked && username.trim() === '' ? t('signIn.missingUsername') : undefined}>
        {(ids) => (
          <input
            {...ids}
            autoComplete="username"
            autoCapitalize="none"
            spellCheck={false}
            value={username}
            onChange={(e) => setUsername(e.target.value)}
          />
        )}
      </Field>
      <Field label={t('signIn.password')} error={passwordError(asked && password === '', wrong, t)}>
        {(ids) => (
          <input {...ids} type="password" autoComplete="current-password" value={password} onChange={(e) => setPassword(e.target.value)} />
        )}
      </Field>
      {signing.isError && !wrong && <ErrorNote error={signing.error} />}
      <button type="submit" className="button button-main" aria-disabled={signing.isPending}>
        {t('action.signIn')}
      </button>
    </form>
  );
}

/** The same person goes on in the capacity worn before. */
async function asBefore(session: Session, before: Session | undefined): Promise<Session> {
  const capacity = before?.username === session.username ? before.capacity : session.capacity;
  return capacity === session.capacity ? session : send<Session>('/session/capacity', { method: 'PUT', body: { capacity } });
}

/** Whichever of the two is not right: the server does not say, and neither do we. */
const isWrong = (e: unknown): boolean => e instanceof Problem && (e.status === 401 || e.status === 400);

function passwordError(
  missing: boolean,
  wrong: boolean,
  t: (key: 'signIn.missingPassword' | 'signIn.wrong') => string,
): string | undefined {
  if (missing) return t('signIn.missingPassword');
  return wrong ? t('signIn.wrong') : undefined;
}
