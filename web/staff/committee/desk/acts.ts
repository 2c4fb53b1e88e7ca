import type { TFunction } from 'i18next';
import type { CommitteeAct, CommitteeCase } from '../../../shared/api/types.ts';
import { type ActSpec, plainBody } from '../../form/spec.ts';
import { meansOptions, outcomes } from '../../parts/options.ts';

type T = TFunction<['committee', 'station', 'staff', 'common']>;
type Making = Omit<ActSpec, 'act' | 'title'>;

const ORDER: readonly CommitteeAct[] = ['answer', 'close', 'refer-to-station'];

const MAKE: Readonly<Record<CommitteeAct, (t: T) => Making>> = {
  answer: (t) => ({
    path: 'answer',
    fields: [
      { name: 'outcome', kind: 'one-of', label: t('station:field.outcome'), options: outcomes() },
      { name: 'text', kind: 'words', label: t('station:field.answer'), hint: t('station:field.answerHint'), rows: 6 },
      { name: 'means', kind: 'one-of', label: t('station:field.means'), options: meansOptions(), inline: true },
    ],
    start: { means: 'message' },
  }),
  close: (t) => ({ path: 'closure', fields: [], lead: t('closeAsk') }),
  'refer-to-station': (t) => ({
    path: 'station-referral',
    fields: [
      {
        name: 'how',
        kind: 'one-of',
        label: t('how'),
        options: [
          { value: 'joint', label: t('joint') },
          { value: 'whole', label: t('whole') },
        ],
      },
      { name: 'reason', kind: 'words', label: t('station:field.reason'), rows: 3 },
    ],
    start: { how: 'joint' },
  }),
};

/** An answered case is usually closed next; before that it is answered. */
export const committeeActs = (t: T, now: CommitteeCase): ActSpec[] =>
  ORDER.filter((act) => now.may.includes(act))
    .sort((a, b) => Number(b === 'close') - Number(a === 'close'))
    .map((act) => ({ act, title: t(`act.${act}`), body: plainBody, ...MAKE[act](t) }));
