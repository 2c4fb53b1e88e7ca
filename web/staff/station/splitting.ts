import type { CatalogueItem } from '../../shared/api/types.ts';
import { say, word } from '../../shared/words/words.ts';
import type { FieldSpec, Option, Values } from '../form/spec.ts';
import type { Context, Making } from './making.ts';

const KINDS = ['opinion', 'complaint', 'dispute'] as const;
/** 1 stays with the case. */
const OTHERS = [2, 3, 4, 5, 6];

const filled = (values: Values, name: string): boolean => (values[name] ?? '').trim() !== '';
const kinds = (): Option[] => KINDS.map((value) => ({ value, label: word('kind', value) }));
const items = (all: readonly CatalogueItem[]): Option[] => all.map((i) => ({ value: i.code, label: `${i.code} ${say(i.name)}` }));

/** The next matter is asked for once the one before has words. */
const matter = ({ t, catalogue }: Context, number: number): readonly FieldSpec[] => {
  const asked = (values: Values): boolean => number === 2 || filled(values, `text${number - 1}`);
  const detailed = (values: Values): boolean => asked(values) && filled(values, `text${number}`);
  return [
    { name: `text${number}`, kind: 'words', label: t('field.matter', { number }), rows: 2, optional: number > 2, when: asked },
    {
      name: `item${number}`,
      kind: 'pick',
      label: t('field.matterItem', { number }),
      options: items(catalogue?.items ?? []),
      optional: true,
      when: detailed,
    },
    { name: `kind${number}`, kind: 'pick', label: t('field.matterKind', { number }), options: kinds(), optional: true, when: detailed },
  ];
};

const said = (values: Values, number: number) => {
  const of = (name: string): object => (filled(values, `${name}${number}`) ? { [name]: values[`${name}${number}`]?.trim() } : {});
  return { ...of('text'), ...of('item'), ...of('kind') };
};

/** Several matters were said as one. */
export const splitting = (c: Context): Making => ({
  path: 'split',
  lead: c.t('splitAsk'),
  fields: [
    { name: 'stays', kind: 'words', label: c.t('field.stays'), hint: c.t('field.staysHint'), rows: 2 },
    ...OTHERS.flatMap((number) => matter(c, number)),
  ],
  body: (values) => ({
    matters: [
      { text: values['stays']?.trim() },
      ...OTHERS.filter((number) => filled(values, `text${number}`)).map((number) => said(values, number)),
    ],
  }),
});
