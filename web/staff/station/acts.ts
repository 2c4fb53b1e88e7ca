import type { AgencyUnit, Community, StationAct } from '../../shared/api/types.ts';
import { postWord, say, word } from '../../shared/words/words.ts';
import { meansOptions, outcomes } from '../parts/options.ts';
import { type ActSpec, type Option, plainBody } from '../form/spec.ts';
import type { Context, Making, T } from './making.ts';
import { splitting } from './splitting.ts';

/** In the order in which they are usually wanted. */
const ORDER: readonly StationAct[] = [
  'accept-handover',
  'take',
  'resume',
  'contact',
  'answer',
  'close',
  'hand-over',
  'return-handover',
  'escalate',
  'refer-to-committee',
  'reclassify',
  'split',
  'extend',
  'pause',
];

const UNITS: readonly AgencyUnit[] = ['street', 'district', 'municipal', 'police', 'market', 'emergency'];
const POSTS = ['window', 'back', 'director'];
const words = (group: 'pauseReason' | 'extensionReason', codes: readonly string[]): Option[] =>
  codes.map((value) => ({ value, label: word(group, value) }));

const gridNames = (codes: readonly string[], community: Community | undefined): string =>
  codes.map((code) => say(community?.grids.find((g) => g.code === code)?.name) || code).join(', ');

const receivers = ({ t, colleagues, community }: Context): Option[] => [
  ...POSTS.map((value) => ({ value, label: `${postWord(value)} · ${t('field.post')}` })),
  ...colleagues.map((c) => ({
    value: c.username,
    label: [c.name, c.username, c.posts.map(postWord).join(', '), gridNames(c.grids, community)].filter(Boolean).join(' · '),
  })),
];

const items = ({ catalogue, now }: Context): Option[] =>
  (catalogue?.items ?? []).filter((i) => i.code !== now.item).map((i) => ({ value: i.code, label: `${i.code} ${say(i.name)}` }));

const reason = (t: T): ActSpec['fields'][number] => ({ name: 'reason', kind: 'words', label: t('field.reason'), rows: 3 });

const MAKE: Readonly<Record<StationAct, (c: Context) => Making>> = {
  take: () => ({ path: 'taking', fields: [] }),
  'accept-handover': () => ({ path: 'handover/acceptance', fields: [] }),
  resume: () => ({ path: 'resumption', fields: [] }),
  close: ({ t }) => ({ path: 'closure', fields: [], lead: t('closeAsk') }),
  contact: ({ t }) => ({
    path: 'contact',
    fields: [
      { name: 'means', kind: 'one-of', label: t('field.means'), options: meansOptions(), inline: true },
      { name: 'note', kind: 'words', label: t('field.note'), optional: true, rows: 3 },
    ],
    start: { means: 'phone' },
  }),
  reclassify: (c) => ({
    path: 'reclassification',
    fields: [{ name: 'item', kind: 'pick', label: c.t('field.item'), options: items(c) }, reason(c.t)],
  }),
  split: splitting,
  'hand-over': (c) => ({
    path: 'handover',
    fields: [{ name: 'to', kind: 'pick', label: c.t('field.to'), options: receivers(c) }, reason(c.t)],
  }),
  'return-handover': ({ t }) => ({ path: 'handover/return', fields: [reason(t)] }),
  escalate: ({ t }) => ({
    path: 'escalation',
    fields: [
      { name: 'to', kind: 'pick', label: t('field.unit'), options: UNITS.map((value) => ({ value, label: word('unit', value) })) },
      reason(t),
      { name: 'tried', kind: 'words', label: t('field.tried'), hint: t('field.triedHint'), rows: 3 },
      {
        name: 'returnTo',
        kind: 'one-of',
        label: t('field.returnTo'),
        inline: true,
        options: [
          { value: 'officer', label: t('field.returnOfficer') },
          { value: 'window', label: t('field.returnWindow') },
        ],
      },
    ],
    start: { to: 'street', returnTo: 'officer' },
  }),
  answer: ({ t }) => ({
    path: 'answer',
    fields: [
      { name: 'outcome', kind: 'one-of', label: t('field.outcome'), options: outcomes() },
      { name: 'text', kind: 'words', label: t('field.answer'), hint: t('field.answerHint'), rows: 6 },
      { name: 'means', kind: 'one-of', label: t('field.means'), options: meansOptions(), inline: true },
    ],
    start: { means: 'phone' },
  }),
  extend: ({ t }) => ({
    path: 'extension',
    fields: [
      {
        name: 'reason',
        kind: 'one-of',
        label: t('field.extension'),
        options: words('extensionReason', ['complex', 'several-bodies', 'outside-expert', 'resident-agreed']),
      },
      { name: 'told', kind: 'words', label: t('field.told'), hint: t('field.answerHint'), rows: 3 },
    ],
  }),
  pause: ({ t }) => ({
    path: 'pause',
    fields: [
      {
        name: 'reason',
        kind: 'one-of',
        label: t('field.pauseReason'),
        options: words('pauseReason', ['waiting-for-resident', 'waiting-for-agency', 'statutory-procedure', 'force-majeure']),
      },
      { name: 'note', kind: 'words', label: t('field.note'), optional: true, rows: 3 },
    ],
  }),
  'refer-to-committee': ({ t }) => ({
    path: 'committee-referral',
    fields: [
      {
        name: 'how',
        kind: 'one-of',
        label: t('field.how'),
        options: [
          { value: 'joint', label: t('field.joint') },
          { value: 'whole', label: t('field.whole') },
        ],
      },
      reason(t),
    ],
    start: { how: 'joint' },
  }),
};

/** The forms of the steps that may be taken now. */
export const stationActs = (c: Context): ActSpec[] =>
  ORDER.filter((act) => c.now.may.includes(act)).map((act) => ({
    act,
    title: c.t(`act.${act}`),
    body: (values) => plainBody(values),
    ...MAKE[act](c),
  }));
