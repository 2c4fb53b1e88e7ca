import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import type { CaseReferral, StationCase } from '../../shared/api/types.ts';
import { promiseDate } from '../../shared/format/dates.ts';
import { word } from '../../shared/words/words.ts';
import { Acts } from '../form/Acts.tsx';
import type { ActSpec } from '../form/spec.ts';
import { useActs } from '../form/useActs.ts';
import { STATION } from './queries.ts';

interface Props {
  readonly referral: CaseReferral;
  readonly now: StationCase;
}

/** One passing up: who has it, by when, what came back. */
export function Referral({ referral, now }: Props) {
  const { t, i18n } = useTranslation(['station', 'common']);
  const running = referral.state === 'sent' || referral.state === 'taken';
  return (
    <li className="referral">
      <p>
        {t('referral', { unit: word('unit', referral.unit), state: t(`referralState.${referral.state}`) })}{' '}
        <span className="faint">{t('referralBy', { when: promiseDate(referral.answerBy, i18n.language) })}</span>
      </p>
      {referral.text && <p className="words quote">{referral.text}</p>}
      {running && referral.answeredHere && <Record referral={referral} now={now} />}
    </li>
  );
}

/** A body without an account says its answer by telephone or letter: the station writes it down. */
function Record({ referral, now }: Props) {
  const { t } = useTranslation(['station', 'agencies', 'common']);
  const run = useActs({ acts: [recording(referral, t)], base: `/station/cases/${now.reportId}`, changed: [STATION] });
  return <Acts run={run} />;
}

const recording = (referral: CaseReferral, t: TFunction<['station', 'agencies', 'common']>): ActSpec => ({
  act: `record-${referral.referralId}`,
  path: 'referral-answer',
  title: t('record'),
  lead: t('recordLead'),
  fields: [
    {
      name: 'kind',
      kind: 'one-of',
      label: t('agencies:kind'),
      options: [
        { value: 'feedback', label: t('agencies:kindFeedback'), note: t('agencies:kindFeedbackNote') },
        { value: 'approval', label: t('agencies:kindApproval'), note: t('agencies:kindApprovalNote') },
      ],
    },
    { name: 'text', kind: 'words', label: t('agencies:text'), rows: 5 },
  ],
  start: { kind: 'feedback' },
  body: (v) => ({ referralId: referral.referralId, kind: v['kind'], text: v['text']?.trim() }),
});
