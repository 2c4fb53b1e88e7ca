import { useTranslation } from 'react-i18next';
import type { QueueStatus } from '../../shared/api/types.ts';
import { CaseFilters } from '../parts/CaseFilters.tsx';
import type { Filters } from '../parts/useFilters.ts';

const STATUSES: readonly QueueStatus[] = [
  'received',
  'taken',
  'handed-over',
  'escalated',
  'paused',
  'answered',
  'reopened',
  'with-committee',
  'closed',
  'withdrawn',
];

export function QueueFilters({ filters }: { readonly filters: Filters }) {
  const { t } = useTranslation('station');
  return (
    <CaseFilters filters={filters} statuses={STATUSES.map((value) => ({ value, label: t(`status.${value}`) }))}>
      <Scope filters={filters} />
    </CaseFilters>
  );
}

function Scope({ filters }: { readonly filters: Filters }) {
  const { t } = useTranslation('station');
  const chosen = filters.of('officer');
  const choices = [
    ['', t('everyone')],
    ['me', t('mine')],
    ['none', t('nobody')],
  ] as const;
  return (
    <div className="segments" role="group" aria-label={t('scope')}>
      {choices.map(([value, label]) => (
        <button key={value} type="button" aria-pressed={chosen === value} onClick={() => filters.set('officer', value)}>
          {label}
        </button>
      ))}
    </div>
  );
}
