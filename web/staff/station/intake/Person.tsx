import { useTranslation } from 'react-i18next';
import type { Residency } from '../../../shared/api/types.ts';
import { Choices } from '../../../shared/ui/Choices.tsx';
import { Field } from '../../../shared/ui/Field.tsx';
import { word } from '../../../shared/words/words.ts';
import type { PartProps } from './part.ts';

const RESIDENCIES: readonly Residency[] = ['undisclosed', 'registered', 'migrant'];

export function Person({ draft, change, errorOf }: PartProps) {
  const { t } = useTranslation(['station', 'common']);
  return (
    <section className="intake-part">
      <Choices<Residency>
        legend={t('intake.residency')}
        inline
        error={errorOf('residency')}
        value={draft.residency}
        onChange={(residency) => change({ residency })}
        choices={RESIDENCIES.map((value) => ({ value, label: word('residency', value) }))}
      />
      <label className="check">
        <input type="checkbox" checked={draft.anonymous} onChange={(e) => change({ anonymous: e.target.checked })} />
        <span>{t('intake.anonymous')}</span>
      </label>
      {!draft.anonymous && (
        <div className="two">
          <Field label={t('intake.name')} optional error={errorOf('name')}>
            {(ids) => (
              <input {...ids} maxLength={60} autoComplete="off" value={draft.name} onChange={(e) => change({ name: e.target.value })} />
            )}
          </Field>
          <Field label={t('intake.phone')} optional error={errorOf('phone')}>
            {(ids) => (
              <input
                {...ids}
                type="tel"
                maxLength={30}
                autoComplete="off"
                value={draft.phone}
                onChange={(e) => change({ phone: e.target.value })}
              />
            )}
          </Field>
        </div>
      )}
    </section>
  );
}
