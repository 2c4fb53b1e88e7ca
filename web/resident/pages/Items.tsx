import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCatalogue } from '../../shared/api/queries.ts';
import type { CatalogueItem } from '../../shared/api/types.ts';
import { Async } from '../../shared/ui/Async.tsx';
import { Field } from '../../shared/ui/Field.tsx';
import { Heading } from '../../shared/ui/Heading.tsx';
import { say } from '../../shared/words/words.ts';

/** The catalogue as the window shows it: limit and materials of every kind of matter. */
export function Items() {
  const { t } = useTranslation(['resident', 'common']);
  const catalogue = useCatalogue();
  return (
    <>
      <Heading title={t('items.title')} />
      <Async query={catalogue} lines={8}>
        {(c) => <List items={c.items} />}
      </Async>
    </>
  );
}

function List({ items }: { readonly items: readonly CatalogueItem[] }) {
  const { t } = useTranslation(['resident', 'common']);
  const [wanted, setWanted] = useState('');
  const text = wanted.trim().toLowerCase();
  const found = items.filter((i) => [i.name.zh, i.name.en, i.code].some((s) => s.toLowerCase().includes(text)));
  return (
    <>
      <p>{t('items.lead', { count: items.length })}</p>
      <Field label={t('items.search')} optional>
        {(ids) => <input {...ids} type="search" value={wanted} onChange={(e) => setWanted(e.target.value)} autoComplete="off" />}
      </Field>
      <p role="status">{found.length === 0 ? t('items.none') : ''}</p>
      {found.map((i) => (
        <Item key={i.code} item={i} />
      ))}
    </>
  );
}

function Item({ item }: { readonly item: CatalogueItem }) {
  const { t } = useTranslation(['resident', 'common']);
  const flags = [item.urgent ? t('items.urgent') : '', item.mediationAllowed ? t('items.mediation') : ''].filter(Boolean);
  return (
    <details className="fold">
      <summary>
        <span>
          {say(item.name)} <span className="faint small">{[say(item.limit), ...flags].join(' · ')}</span>
        </span>
      </summary>
      <dl className="facts">
        {item.process && (
          <div>
            <dt>{t('items.process')}</dt>
            <dd>{say(item.process)}</dd>
          </div>
        )}
        <div>
          <dt>{t('items.limit')}</dt>
          <dd>{say(item.limit)}</dd>
        </div>
        <div>
          <dt>{t('items.requirements')}</dt>
          <dd>{item.requirements.map((r) => say(r)).join(', ') || t('items.noRequirements')}</dd>
        </div>
        {item.legalBasis.length > 0 && (
          <div>
            <dt>{t('items.basis')}</dt>
            <dd>{item.legalBasis.join('; ')}</dd>
          </div>
        )}
      </dl>
    </details>
  );
}
