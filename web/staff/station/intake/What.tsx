import { useQuery } from '@tanstack/react-query';
import { Select } from 'antd';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { post } from '../../../shared/api/client.ts';
import { courtyardsOf, useCatalogue, useCommunity } from '../../../shared/api/queries.ts';
import type { CatalogueItem, Kind, Suggestions } from '../../../shared/api/types.ts';
import { Choices } from '../../../shared/ui/Choices.tsx';
import { Field } from '../../../shared/ui/Field.tsx';
import { say, word } from '../../../shared/words/words.ts';
import type { PartProps } from './part.ts';

const KINDS: readonly Kind[] = ['opinion', 'complaint', 'dispute'];
const PAUSE_MS = 600;

/** The value once it has stopped changing. */
function useSettled(value: string): string {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [value]);
  return settled;
}

/** All items, those that the words suggest first. */
function useItems(kind: string, text: string): CatalogueItem[] {
  const catalogue = useCatalogue();
  const words = useSettled(text.trim());
  const guess = useQuery({
    queryKey: ['suggestions', kind, words],
    queryFn: () => post<Suggestions>('/catalogue/suggestions', { kind, text: words }),
    enabled: kind !== '' && words.length > 4,
  });
  const order = new Map((guess.data?.items ?? []).map((g, i) => [g.code, i] as const));
  const place = (i: CatalogueItem): number => order.get(i.code) ?? Number.MAX_SAFE_INTEGER;
  return [...(catalogue.data?.items ?? [])].sort((a, b) => place(a) - place(b));
}

export function What({ draft, change, errorOf }: PartProps) {
  const { t } = useTranslation(['station', 'staff', 'common']);
  const community = useCommunity();
  const items = useItems(draft.kind, draft.text);
  return (
    <section className="intake-part">
      <Choices<Kind>
        legend={t('intake.kind')}
        inline
        error={errorOf('kind', draft.kind === '')}
        value={draft.kind === '' ? undefined : draft.kind}
        onChange={(kind) => change({ kind })}
        choices={KINDS.map((value) => ({ value, label: word('kind', value) }))}
      />
      <Field label={t('intake.text')} error={errorOf('text', draft.text.trim() === '')}>
        {(ids) => <textarea {...ids} rows={6} maxLength={3000} value={draft.text} onChange={(e) => change({ text: e.target.value })} />}
      </Field>
      <Field label={t('intake.item')} hint={t('intake.itemHint')} optional error={errorOf('item')}>
        {(ids) => (
          <Select
            {...ids}
            showSearch={{ optionFilterProp: 'label' }}
            allowClear
            placeholder={t('staff:form.choose')}
            value={draft.item === '' ? undefined : draft.item}
            onChange={(item: string | undefined) => change({ item: item ?? '' })}
            options={items.map((i) => ({ value: i.code, label: `${i.code} ${say(i.name)} · ${say(i.limit)}` }))}
          />
        )}
      </Field>
      <div className="two">
        <Field label={t('intake.courtyard')} optional error={errorOf('courtyard')}>
          {(ids) => (
            <Select
              {...ids}
              showSearch={{ optionFilterProp: 'label' }}
              allowClear
              placeholder={t('intake.courtyardHint')}
              value={draft.courtyard === '' ? undefined : draft.courtyard}
              onChange={(courtyard: string | undefined) => change({ courtyard: courtyard ?? '' })}
              options={courtyardsOf(community.data).map((c) => ({ value: c.code, label: `${say(c.name)} · ${say(c.grid.name)}` }))}
            />
          )}
        </Field>
        <Field label={t('intake.detail')} optional error={errorOf('detail')}>
          {(ids) => <input {...ids} maxLength={200} value={draft.detail} onChange={(e) => change({ detail: e.target.value })} />}
        </Field>
      </div>
    </section>
  );
}
