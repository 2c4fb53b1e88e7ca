import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { post } from '../../shared/api/client.ts';
import { fieldMessage } from '../../shared/api/problem.ts';
import { itemOf, useCatalogue } from '../../shared/api/queries.ts';
import type { CatalogueItem, Suggestions } from '../../shared/api/types.ts';
import { Loading } from '../../shared/ui/Async.tsx';
import { Choices } from '../../shared/ui/Choices.tsx';
import { Field } from '../../shared/ui/Field.tsx';
import { say } from '../../shared/words/words.ts';
import type { StepProps } from './Say.tsx';
import { StepForm } from './StepForm.tsx';
import { answered } from './steps.ts';

const UNSURE = '?';
const isItem = (x: CatalogueItem | undefined): x is CatalogueItem => x !== undefined;
const unique = (items: readonly CatalogueItem[]): CatalogueItem[] => [...new Map(items.map((i) => [i.code, i])).values()];

/** What it may be about: a guess from the words, never a decision. */
export function AboutStep({ draft, change, go, refusal }: StepProps) {
  const { t } = useTranslation(['resident', 'common']);
  const catalogue = useCatalogue();
  const guess = useQuery({
    queryKey: ['suggestions', draft.kind, draft.text],
    queryFn: () => post<Suggestions>('/catalogue/suggestions', { kind: draft.kind, text: draft.text }),
    retry: false,
  });
  const [asked, setAsked] = useState(false);
  const ready = answered('about', draft);
  const guessed = (guess.data?.items ?? []).slice(0, 3).map((g) => itemOf(catalogue.data, g.code));
  const offered = unique([...guessed, itemOf(catalogue.data, draft.item)].filter(isItem));
  const choose = (value: string): void =>
    value === UNSURE ? change({ about: 'unsure', item: '' }) : change({ about: 'item', item: value });
  const error = asked && !ready ? t('say.about.missing') : fieldMessage(refusal, 'item');
  return (
    <StepForm step="about" title={t('say.about.title')} onNext={() => (ready ? go('reach') : setAsked(true))} go={go}>
      {guess.isPending ? (
        <Loading />
      ) : (
        <Choices
          legend={t('say.about.title')}
          hideLegend
          hint={guess.isError || offered.length === 0 ? t('say.about.failed') : t('say.about.lead')}
          error={error}
          value={draft.about === 'unsure' ? UNSURE : draft.item}
          onChange={choose}
          choices={[
            ...offered.map((i) => ({ value: i.code, label: say(i.name), note: say(i.limit) })),
            { value: UNSURE, label: t('say.about.unsure'), note: t('say.about.unsureNote') },
          ]}
        />
      )}
      {!guess.isPending && <AllItems items={catalogue.data?.items ?? []} onChoose={choose} open={offered.length === 0} />}
    </StepForm>
  );
}

interface AllProps {
  readonly items: readonly CatalogueItem[];
  readonly onChoose: (code: string) => void;
  /** Nothing could be guessed: the list is open at once. */
  readonly open: boolean;
}

function AllItems({ items, onChoose, open }: AllProps) {
  const { t } = useTranslation(['resident', 'common']);
  const [wanted, setWanted] = useState('');
  const text = wanted.trim().toLowerCase();
  const found = items.filter((i) => [i.name.zh, i.name.en, i.code].some((s) => s.toLowerCase().includes(text))).slice(0, 62);
  if (items.length === 0) return null;
  return (
    <details className="fold" open={open}>
      <summary>{t('say.about.all')}</summary>
      <Field label={t('say.about.search')} optional>
        {(ids) => <input {...ids} type="search" value={wanted} onChange={(e) => setWanted(e.target.value)} autoComplete="off" />}
      </Field>
      <ul className="scroll-list plain-list">
        {found.map((i) => (
          <li key={i.code}>
            <button type="button" className="row-button" onClick={() => onChoose(i.code)}>
              {say(i.name)} <span className="faint">{say(i.limit)}</span>
            </button>
          </li>
        ))}
      </ul>
    </details>
  );
}
