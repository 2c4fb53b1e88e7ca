import { type ReactNode, useId } from 'react';
import { useTranslation } from 'react-i18next';

export interface FieldIds {
  readonly id: string;
  readonly 'aria-describedby'?: string;
  readonly 'aria-invalid'?: boolean;
  readonly 'aria-required'?: boolean;
}

interface Props {
  readonly label: string;
  readonly hint?: string | undefined;
  readonly error?: string | undefined;
  readonly optional?: boolean;
  readonly children: (ids: FieldIds) => ReactNode;
}

const ids = (id: string, { hint, error, optional = false }: Props): FieldIds => {
  const described = [hint ? `${id}-hint` : '', error ? `${id}-error` : ''].filter(Boolean).join(' ');
  return {
    id,
    ...(described === '' ? {} : { 'aria-describedby': described }),
    ...(error ? { 'aria-invalid': true } : {}),
    ...(optional ? {} : { 'aria-required': true }),
  };
};

/** A label, its hint and its message, tied to one control. */
export function Field(props: Props) {
  const { label, hint, error, optional, children } = props;
  const { t } = useTranslation();
  const id = useId();
  return (
    <div className={error ? 'field field-wrong' : 'field'}>
      <label htmlFor={id}>
        {label} {optional && <span className="faint">({t('optional')})</span>}
      </label>
      {hint && (
        <p className="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {children(ids(id, props))}
      {error && (
        <p className="field-error" id={`${id}-error`} role="alert">
          {error}
        </p>
      )}
    </div>
  );
}
