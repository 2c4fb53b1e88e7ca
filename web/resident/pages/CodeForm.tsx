import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { plainCode, showCode } from '../../shared/format/codes.ts';
import { Field } from '../../shared/ui/Field.tsx';

const LENGTH = 12;

/** A tracking code as people type it: small letters, spaces and dashes do not matter. */
export function CodeForm({ hint }: { readonly hint?: string }) {
  const { t } = useTranslation(['resident', 'common']);
  const navigate = useNavigate();
  const [typed, setTyped] = useState('');
  const [error, setError] = useState<string>();
  const look = (): void => {
    const code = plainCode(typed);
    if (code === '') setError(t('follow.missing'));
    else if (code.length !== LENGTH) setError(t('follow.short', { count: code.length }));
    else void navigate(`/follow/${showCode(code)}`);
  };
  return (
    <form
      noValidate
      className="code-form"
      onSubmit={(e) => {
        e.preventDefault();
        look();
      }}
    >
      <Field label={t('follow.label')} hint={hint} error={error}>
        {(ids) => (
          <input
            {...ids}
            className="code-input"
            value={typed}
            onChange={(e) => setTyped(e.target.value)}
            autoComplete="off"
            autoCapitalize="characters"
            spellCheck={false}
            placeholder="7K4M-92QX-H3TD"
            maxLength={40}
          />
        )}
      </Field>
      <button type="submit" className="button button-main">
        {t('follow.button')}
      </button>
    </form>
  );
}
