import { useTranslation } from 'react-i18next';
import type { Receipt } from '../shared/api/types.ts';
import { type Fact, Facts } from '../shared/ui/Facts.tsx';
import { lookUp } from '../shared/words/words.ts';

interface Props {
  readonly rule: Receipt['rule'];
  readonly calendar?: Receipt['promise']['calendar'];
  readonly handedUp?: boolean;
}

/** Why a promised date is this date: the rule, where it comes from, and how days are counted. */
export function WhyDate({ rule, calendar, handedUp = false }: Props) {
  const { t } = useTranslation(['resident', 'common']);
  const counted = calendar === 'incomplete' ? t('receipt.calendarIncomplete') : t('receipt.calendarComplete');
  const facts: readonly Fact[] = [
    [t('receipt.rule'), `${lookUp(`resident:profile.${rule.profile}`) ?? rule.profile} (${rule.version})`],
    [t('receipt.source'), rule.source],
    [t('receipt.calendar'), calendar === undefined ? '' : counted],
  ];
  return (
    <details className="fold">
      <summary>{t('receipt.why')}</summary>
      <p>{t('receipt.start')}</p>
      {handedUp && <p>{t('receipt.handOver')}</p>}
      <Facts facts={facts} />
    </details>
  );
}
