import type { TFunction } from 'i18next';
import type { MediationAct, MediationCase, Party } from '../../../shared/api/types.ts';
import { fromInput } from '../../../shared/format/dates.ts';
import type { ActSpec, FieldSpec, Option, Values } from '../../form/spec.ts';

type T = TFunction<['committee', 'staff', 'common']>;
interface Context {
  readonly t: T;
  readonly now: MediationCase;
  /** The chair names a mediator; a mediator takes it on. */
  readonly chair: boolean;
  readonly me: string;
}
type Making = Omit<ActSpec, 'act' | 'title'>;

const ORDER: readonly MediationAct[] = [
  'appoint-mediator',
  'ask-consent',
  'record-consent',
  'hold-session',
  'reach-agreement',
  'seal-note',
  'check-performance',
  'apply-confirmation',
  'end',
];

/** Only what was filled in. */
const filled = (fields: Readonly<Record<string, string | undefined>>): Record<string, string> =>
  Object.fromEntries(Object.entries(fields).filter((pair): pair is [string, string] => pair[1] !== undefined && pair[1] !== ''));

const from = (v: Values, name: string): string => (v[name] ?? '').trim();
const momentOf = (value: string): string | undefined => (value === '' ? undefined : fromInput(value));
/** A date is meant from its beginning, a last day until its end; in the community's time. */
const startOfDay = (value: string): string | undefined => (value === '' ? undefined : `${value}T00:00:00+08:00`);
const endOfDay = (value: string): string | undefined => (value === '' ? undefined : `${value}T23:59:59+08:00`);

const partyName = (t: T, p: Party): string => `${t(`party.${p.role}`)} ${p.name ?? p.party}`;
const roles = (t: T): Option[] => (['respondent', 'applicant'] as const).map((value) => ({ value, label: t(`party.${value}`) }));

const askConsent = ({ t, now }: Context): Making => {
  const waiting = now.parties.filter((p) => p.consent === 'asked');
  const isNew = (v: Values): boolean => v['who'] === 'new';
  const reporterAsked = now.parties.some((p) => p.role === 'applicant');
  return {
    path: 'consents',
    fields: [
      {
        name: 'who',
        kind: 'one-of',
        label: t('field.who'),
        options: [
          ...(reporterAsked ? [] : [{ value: 'reporter', label: t('field.reporter') }]),
          { value: 'new', label: t('field.new') },
          ...waiting.map((p) => ({ value: `again:${p.party}`, label: t('field.again', { name: partyName(t, p) }) })),
        ],
      },
      { name: 'role', kind: 'one-of', label: t('field.role'), options: roles(t), inline: true, when: isNew },
      { name: 'name', kind: 'line', label: t('field.name'), max: 60, when: isNew },
      { name: 'contact', kind: 'line', label: t('field.contact'), max: 120, optional: true, when: isNew },
    ],
    start: { who: reporterAsked ? 'new' : 'reporter', role: 'respondent' },
    body: (v) => {
      const who = from(v, 'who');
      if (who === 'reporter') return {};
      if (who !== 'new') return { party: who.slice('again:'.length) };
      return { party: filled({ role: from(v, 'role'), name: from(v, 'name'), contact: from(v, 'contact') }) };
    },
  };
};

const yesNo = (yes: string, no: string): Option[] => [
  { value: 'yes', label: yes },
  { value: 'no', label: no },
];

const placeField = (t: T): FieldSpec => ({
  name: 'place',
  kind: 'one-of',
  label: t('field.place'),
  inline: true,
  options: (['committee', 'on-the-spot', 'online'] as const).map((value) => ({ value, label: t(`place.${value}`) })),
});

const MAKE: Readonly<Record<MediationAct, (c: Context) => Making>> = {
  'appoint-mediator': ({ t, chair }) => ({
    path: 'mediator',
    fields: chair ? [{ name: 'mediator', kind: 'line', label: t('field.mediator'), max: 64 }] : [],
    body: (v) => (chair ? { mediator: from(v, 'mediator') } : {}),
  }),
  'ask-consent': askConsent,
  'record-consent': ({ t, now }) => ({
    path: 'consents',
    fields: [
      {
        name: 'party',
        kind: 'one-of',
        label: t('field.party'),
        options: now.parties.map((p) => ({ value: p.party, label: partyName(t, p), note: t(`partyConsent.${p.consent}`) })),
      },
      {
        name: 'consent',
        kind: 'one-of',
        label: t('field.consent'),
        inline: true,
        options: yesNo(t('field.consentYes'), t('field.consentNo')),
      },
    ],
    body: (v) => ({ party: from(v, 'party'), consent: v['consent'] === 'yes', how: 'in-person' }),
  }),
  'hold-session': ({ t }) => ({
    path: 'sessions',
    fields: [{ name: 'heldAt', kind: 'moment', label: t('field.heldAt'), hint: t('field.heldAtHint'), optional: true }, placeField(t)],
    start: { place: 'committee' },
    body: (v) => filled({ place: from(v, 'place'), heldAt: momentOf(from(v, 'heldAt')) }),
  }),
  'seal-note': ({ t }) => ({
    path: 'notes',
    fields: [{ name: 'text', kind: 'words', label: t('field.note'), hint: t('field.noteHint'), rows: 8 }],
  }),
  'reach-agreement': ({ t }) => ({
    path: 'agreement',
    fields: [
      {
        name: 'form',
        kind: 'one-of',
        label: t('field.form'),
        inline: true,
        options: (['written', 'oral'] as const).map((value) => ({ value, label: t(`form.${value}`) })),
      },
      { name: 'terms', kind: 'words', label: t('field.terms'), rows: 8 },
      { name: 'effectiveFrom', kind: 'day', label: t('field.effectiveFrom'), hint: t('field.effectiveHint'), optional: true },
      { name: 'performBy', kind: 'day', label: t('field.performBy'), optional: true },
    ],
    start: { form: 'written' },
    body: (v) =>
      filled({
        form: from(v, 'form'),
        terms: from(v, 'terms'),
        effectiveFrom: startOfDay(from(v, 'effectiveFrom')),
        performBy: endOfDay(from(v, 'performBy')),
      }),
  }),
  end: ({ t, now }) => ({
    path: 'end',
    danger: true,
    fields: [
      {
        name: 'how',
        kind: 'one-of',
        label: t('field.how'),
        options: (now.status === 'agreed' ? (['agreement'] as const) : (['failed', 'withdrawn', 'not-for-mediation'] as const)).map(
          (value) => ({
            value,
            label: t(`end.${value}`),
          }),
        ),
      },
      { name: 'notice', kind: 'words', label: t('field.notice'), hint: t('field.noticeHint'), optional: true },
    ],
    ...(now.status === 'agreed' ? { start: { how: 'agreement' } } : {}),
  }),
  'check-performance': ({ t }) => ({
    path: 'performance',
    fields: [
      {
        name: 'performed',
        kind: 'one-of',
        label: t('field.performed'),
        inline: true,
        options: yesNo(t('field.performedYes'), t('field.performedNo')),
      },
    ],
    body: (v) => ({ performed: v['performed'] === 'yes' }),
  }),
  'apply-confirmation': ({ t }) => ({
    path: 'confirmation',
    fields: [{ name: 'appliedAt', kind: 'moment', label: t('field.appliedAt'), hint: t('field.heldAtHint'), optional: true }],
    body: (v) => filled({ appliedAt: momentOf(from(v, 'appliedAt')) }),
  }),
};

/** Who mediates already need not take it on again. */
const useful = (act: MediationAct, { now, chair, me }: Context): boolean => act !== 'appoint-mediator' || chair || now.mediator !== me;

export const mediationActs = (c: Context): ActSpec[] =>
  ORDER.filter((act) => c.now.may.includes(act) && useful(act, c)).map((act) => ({
    act,
    title: act === 'appoint-mediator' && !c.chair ? c.t('mact.appoint-self') : c.t(`mact.${act}`),
    ...MAKE[act](c),
  }));
