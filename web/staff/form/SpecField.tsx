import { Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { Choices } from '../../shared/ui/Choices.tsx';
import { Field } from '../../shared/ui/Field.tsx';
import type { FieldSpec } from './spec.ts';

interface Props {
  readonly spec: FieldSpec;
  readonly value: string;
  readonly error: string | undefined;
  readonly onChange: (value: string) => void;
}

/** One field of a small form. */
export function SpecField({ spec, value, error, onChange }: Props) {
  const { t } = useTranslation(['staff', 'common']);
  if (spec.kind === 'one-of') {
    return (
      <Choices
        legend={spec.label}
        hint={spec.hint}
        error={error}
        value={value}
        onChange={onChange}
        inline={spec.inline ?? false}
        choices={spec.options}
      />
    );
  }
  return (
    <Field label={spec.label} hint={spec.hint} error={error} optional={spec.optional ?? false}>
      {(ids) => {
        switch (spec.kind) {
          case 'words':
            return (
              <textarea
                {...ids}
                rows={spec.rows ?? 4}
                maxLength={spec.max ?? 3000}
                value={value}
                onChange={(e) => onChange(e.target.value)}
              />
            );
          case 'line':
            return <input {...ids} maxLength={spec.max ?? 120} value={value} onChange={(e) => onChange(e.target.value)} />;
          case 'moment':
            return <input {...ids} type="datetime-local" value={value} onChange={(e) => onChange(e.target.value)} />;
          case 'day':
            return <input {...ids} type="date" value={value} onChange={(e) => onChange(e.target.value)} />;
          case 'pick':
            return (
              <Select
                {...ids}
                showSearch={{ optionFilterProp: 'label' }}
                allowClear={spec.optional ?? false}
                placeholder={t('form.choose')}
                style={{ width: '100%' }}
                value={value === '' ? undefined : value}
                onChange={(v: string | undefined) => onChange(v ?? '')}
                options={[...spec.options]}
              />
            );
        }
      }}
    </Field>
  );
}
