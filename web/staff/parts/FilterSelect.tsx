import { useTranslation } from 'react-i18next';
import type { Option } from '../form/spec.ts';

interface Props {
  readonly label: string;
  readonly value: string;
  readonly options: readonly Option[];
  readonly onChange: (value: string) => void;
  /** Word of the empty choice. */
  readonly all?: string;
}

export function FilterSelect({ label, value, options, onChange, all }: Props) {
  const { t } = useTranslation('staff');
  return (
    <label className="filter">
      <span className="filter-label">{label}</span>
      <select value={value} onChange={(e) => onChange(e.target.value)}>
        <option value="">{all ?? t('filter.all')}</option>
        {options.map((o) => (
          <option key={o.value} value={o.value}>
            {o.label}
          </option>
        ))}
      </select>
    </label>
  );
}
