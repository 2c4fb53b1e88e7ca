import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { post } from '../../shared/api/client.ts';
import { fieldMessage } from '../../shared/api/problem.ts';
import type { Residency } from '../../shared/api/types.ts';
import { Choices } from '../../shared/ui/Choices.tsx';
import { ErrorNote } from '../../shared/ui/ErrorNote.tsx';
import { Field } from '../../shared/ui/Field.tsx';
import { Heading } from '../../shared/ui/Heading.tsx';

const MIN_USERNAME = 3;
const MIN_PASSWORD = 10;

export function Account() {
  const { t } = useTranslation(['resident', 'common']);
  const navigate = useNavigate();
  const queries = useQueryClient();
  const [form, setForm] = useState({ username: '', password: '', name: '', residency: 'undisclosed' as Residency });
  const [asked, setAsked] = useState(false);
  const opening = useMutation({
    mutationFn: () => {
      const name = form.name.trim();
      const body = { username: form.username.trim(), password: form.password, residency: form.residency };
      return post('/accounts', name === '' ? body : { ...body, name });
    },
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: ['session'] });
      await navigate('/my');
    },
  });
  const change = (part: Partial<typeof form>): void => setForm((before) => ({ ...before, ...part }));
  const shortUsername = form.username.trim().length < MIN_USERNAME;
  const shortPassword = form.password.length < MIN_PASSWORD;
  const submit = (): void => {
    setAsked(true);
    if (!shortUsername && !shortPassword && !opening.isPending) opening.mutate();
  };
  const error = (short: boolean, words: string, field: string): string | undefined =>
    asked && short ? words : fieldMessage(opening.error, field);
  return (
    <form
      noValidate
      className="narrow"
      onSubmit={(e) => {
        e.preventDefault();
        submit();
      }}
    >
      <Heading title={t('account.title')} />
      <p>{t('account.lead')}</p>
      <Field
        label={t('account.username')}
        hint={t('account.usernameHint')}
        error={error(shortUsername, t('account.shortUsername'), 'username')}
      >
        {(ids) => (
          <input
            {...ids}
            autoComplete="username"
            maxLength={64}
            value={form.username}
            onChange={(e) => change({ username: e.target.value })}
          />
        )}
      </Field>
      <Field
        label={t('account.password')}
        hint={t('account.passwordHint')}
        error={error(shortPassword, t('account.shortPassword'), 'password')}
      >
        {(ids) => (
          <input
            {...ids}
            type="password"
            autoComplete="new-password"
            value={form.password}
            onChange={(e) => change({ password: e.target.value })}
          />
        )}
      </Field>
      <Field label={t('account.name')} optional error={fieldMessage(opening.error, 'name')}>
        {(ids) => (
          <input {...ids} autoComplete="nickname" maxLength={60} value={form.name} onChange={(e) => change({ name: e.target.value })} />
        )}
      </Field>
      <Choices<Residency>
        legend={t('say.reach.residency')}
        hint={t('say.reach.residencyWhy')}
        value={form.residency}
        onChange={(residency) => change({ residency })}
        choices={[
          { value: 'undisclosed', label: t('say.reach.undisclosed') },
          { value: 'registered', label: t('common:residency.registered') },
          { value: 'migrant', label: t('common:residency.migrant') },
        ]}
      />
      {opening.isError && <ErrorNote error={opening.error} />}
      <button type="submit" className="button button-main" aria-disabled={opening.isPending}>
        {t('account.submit')}
      </button>
    </form>
  );
}
