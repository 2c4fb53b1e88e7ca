import { useTranslation } from 'react-i18next';
import type { Channel } from '../../../shared/api/types.ts';
import { inputMoment } from '../../../shared/format/dates.ts';
import { Choices } from '../../../shared/ui/Choices.tsx';
import { Field } from '../../../shared/ui/Field.tsx';
import { word } from '../../../shared/words/words.ts';
import type { PartProps } from './part.ts';

const CHANNELS: readonly Channel[] = ['window', 'phone', 'visit', 'paper', 'courtyard-group', '12345'];

export function How({ draft, change, errorOf }: PartProps) {
  const { t } = useTranslation(['station', 'common']);
  return (
    <section className="intake-part">
      <Choices<Channel>
        legend={t('intake.channel')}
        inline
        error={errorOf('channel')}
        value={draft.channel}
        onChange={(channel) => change({ channel })}
        choices={CHANNELS.map((value) => ({ value, label: word('channel', value) }))}
      />
      <Field label={t('intake.saidAt')} hint={t('intake.saidAtHint')} optional error={errorOf('saidAt')}>
        {(ids) => (
          <input
            {...ids}
            type="datetime-local"
            max={inputMoment(new Date())}
            value={draft.saidAt}
            onChange={(e) => change({ saidAt: e.target.value })}
          />
        )}
      </Field>
      <label className="check">
        <input type="checkbox" checked={draft.proxy} onChange={(e) => change({ proxy: e.target.checked })} />
        <span>
          {t('intake.proxy')}
          <span className="choice-note">{t('intake.proxyNote')}</span>
        </span>
      </label>
    </section>
  );
}
