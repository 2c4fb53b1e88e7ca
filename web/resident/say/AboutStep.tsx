import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { post } from '../../shared/api/client.ts';
import { fieldMessage } from '../../shared/api/problem.ts';
import { itemOf, useCatalogue } from '../../shared/api/queries.ts';
import type { Catalogue, CatalogueItem, Suggestions } from '../../shared/api/types.ts';
import { Loading } from '../../shared/ui/Async.tsx';
import { Choices } from '../../shared/ui/Choices.tsx';
import { Field } from '../../shared/ui/Field.tsx';
import { say } from '../../shared/words/words.ts';
import type { StepProps } from './step-props.ts';
import { StepForm } from './StepForm.tsx';
import { answered } from './steps.ts';

const UNSURE = '?';
const isItem = (x: CatalogueItem | undefined): x is CatalogueItem => x !== undefined;
const unique = (items: readonly CatalogueItem[]): CatalogueItem[] => [...new Map(items.map((i) => [i.code, i])).values()];

interface Guess {
  readonly pending: boolean;
  readonly items: readonly CatalogueItem[];
}

/** What the words may be about, with the item chosen before. A guess that fails is no guess. */
function useGuess(draft: StepProps['draft'], catalogue: Catalogue | undefined): Guess {
  const guess = useQuery({
    queryKey: ['suggestions', draft.kind, draft.text],
    queryFn: () => post<Suggestions>('/catalogue/suggestions', { kind: draft.kind, text: draft.text }),
    retry: false,
  });
  const codes = (guess.data?.items ?? []).slice(0, 3).map((g) => g.code);
  const items = unique([...codes, draft.item].map((code) => itemOf(catalogue, code)).filter(isItem));
  return { pending: guess.isPending, items };
}

/** What it may be about: a guess from the words, never a decision. */
export function AboutStep({ draft, change, go, refusal }: StepProps) {
  const { t } = useTranslation(['resident', 'common']);
  const catalogue = useCatalogue();
  const guess = useGuess(draft, catalogue.data);
  const [asked, setAsked] = useState(false);
  const ready = answered('about', draft);
  const choose = (value: string): void =>
    value === UNSURE ? change({ about: 'unsure', item: '' }) : change({ about: 'item', item: value });
  const error = asked && !ready ? t('say.about.missing') : fieldMessage(refusal, 'item');
  return (
    <StepForm step="about" title={t('say.about.title')} onNext={() => (ready ? go('reach') : setAsked(true))} go={go}>
      {guess.pending ? (
        <Loading />
      ) : (
        <>
          <Offered draft={draft} items={guess.items} error={error} onChoose={choose} />
          <AllItems items={catalogue.data?.items ?? []} onChoose={choose} open={guess.items.length === 0} />
        </>
      )}
    </StepForm>
  );
}

interface OfferedProps {
  readonly draft: StepProps['draft'];
  readonly items: readonly CatalogueItem[];
  readonly error: string | undefined;
  readonly onChoose: (value: string) => void;
}

function Offered({ draft, items, error, onChoose }: OfferedProps) {
  const { t } = useTranslation(['resident', 'common']);
  return (
    <Choices
      legend={t('say.about.title')}
      hideLegend
      hint={items.length === 0 ? t('say.about.failed') : t('say.about.lead')}
      error={error}
      value={draft.about === 'unsure' ? UNSURE : draft.item}
      onChange={onChoose}
      choices={[
        ...items.map((i) => ({ value: i.code, label: say(i.name), note: say(i.limit) })),
        { value: UNSURE, label: t('say.about.unsure'), note: t('say.about.unsureNote') },
      ]}
    />
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
