import { useTranslation } from 'react-i18next';
import { isSuppressed, number } from '../../../shared/format/numbers.ts';

interface Line {
  readonly name: string;
  readonly value: unknown;
}

/** The lines of a nested answer: `rate.migrant.persons`. Long lists (curves) are left to their table. */
function lines(value: unknown, at: string): Line[] {
  if (Array.isArray(value)) return value.length > 12 ? [] : value.flatMap((v, i) => lines(v, `${at}.${i + 1}`));
  if (typeof value !== 'object' || value === null || isSuppressed(value)) return [{ name: at, value }];
  return Object.entries(value).flatMap(([k, v]) => lines(v, at === '' ? k : `${at}.${k}`));
}

export function Numbers({ numbers }: { readonly numbers: Readonly<Record<string, unknown>> }) {
  const { t, i18n } = useTranslation(['participation', 'common']);
  const text = (value: unknown): string => {
    if (isSuppressed(value)) return t('few');
    if (typeof value === 'number') return number(value, i18n.language, Number.isInteger(value) ? 0 : 4);
    return value === null || value === undefined ? t('common:noValue') : String(value);
  };
  return (
    <table className="numbers">
      <tbody>
        {lines(numbers, '').map((l) => (
          <tr key={l.name}>
            <th scope="row">
              <code>{l.name}</code>
            </th>
            <td>{text(l.value)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
