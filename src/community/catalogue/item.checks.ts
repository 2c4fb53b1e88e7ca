import {
  bilingual,
  type Check,
  distinct,
  type FieldProblem,
  flag,
  listOf,
  matching,
  oneOf,
  orNull,
  problems,
  shape,
  text,
  whole,
} from './checks.ts';
import { type Desk, type Item, kinds, type Side, sides, stepNames, units } from './catalogue.types.ts';

const handlers = ['SELF', 'MED', 'COM', 'FRONT', 'BACK', 'FAC', 'POL', 'DIR', 'STR', 'DIS', 'MUN', 'MKT', 'EXT', 'DPF', 'REV'];
const handler = oneOf(...handlers);

const amount = { amount: whole(0), unit: oneOf(...units) };
const step = shape({ ...amount, what: oneOf(...stepNames) }, { by: handler, if: bilingual, from: oneOf('submission', 'previous') });
const limit = shape({
  steps: listOf(step),
  close: shape({ amount: whole(1), unit: oneOf(...units) }),
  ceiling: matching(/^[a-z-]+\/[a-z-]+$/, 'a row of a profile like base/complain'),
});
const words = distinct(listOf(text, { least: 6, most: 20 }));

/** Every field that an item must have; A-44b's six among them. */
const fields: Readonly<Record<keyof Item, Check>> = {
  code: matching(/^[A-Z]{3}-\d{2}$/, 'a code like ENV-01'),
  name: bilingual,
  kind: oneOf(...kinds),
  side: oneOf(...sides),
  desk: oneOf('front', 'back', 'facility', 'director', 'cases', 'mediation'),
  defaultHandler: distinct(listOf(handler, { least: 1 })),
  handOver: orNull(oneOf('street', 'district', 'municipal', 'police', 'market', 'emergency')),
  process: bilingual,
  requirements: listOf(bilingual),
  limit,
  form: matching(/^[a-z-]+$/, 'the id of a form'),
  defaultRung: oneOf(1, 2, 3, 4, 5, null),
  sensitive: flag,
  urgent: flag,
  mediationAllowed: flag,
  forbiddenToCommunity: flag,
  legalBasis: distinct(listOf(text)),
  externalCodes: listOf(shape({ scheme: text, code: text })),
  note: orNull(bilingual),
  words: shape({ zh: words, en: words }),
  source: text,
};

const desksOf: Readonly<Record<Side, readonly Desk[]>> = {
  front: ['front', 'facility'],
  back: ['back', 'facility', 'director'],
  committee: ['cases'],
  mediation: ['mediation'],
  outside: ['front', 'back', 'director'],
};

/** Matters with a legal path of their own (rules.md B.17): no data may open mediation for them. */
const neverMediated: ReadonlySet<string> = new Set(['FAM-03', 'FAM-04', 'SEC-02', 'HLT-02', 'EMG-01', 'EMG-02']);

const rules: readonly (FieldProblem & { readonly broken: (item: Item) => boolean })[] = [
  { field: 'desk', problem: 'is no desk of this side', broken: (item) => !desksOf[item.side].includes(item.desk) },
  {
    field: 'handOver',
    problem: 'goes with the side outside, and only with it',
    broken: (item) => (item.handOver !== null) !== (item.side === 'outside'),
  },
  {
    field: 'side',
    problem: 'must be outside for what is redirected',
    broken: (item) => item.kind === 'redirected' && item.side !== 'outside',
  },
  {
    field: 'side',
    problem: 'must be outside for what is forbidden to the community',
    broken: (item) => item.forbiddenToCommunity && item.side !== 'outside',
  },
  {
    field: 'mediationAllowed',
    problem: 'goes with the kind mediated, and only with it',
    broken: (item) => item.mediationAllowed !== (item.kind === 'mediated'),
  },
  { field: 'mediationAllowed', problem: 'can never be true here', broken: (item) => item.mediationAllowed && neverMediated.has(item.code) },
  {
    field: 'urgent',
    problem: 'goes with a ceiling of the urgent profile, and only with it',
    broken: (item) => item.urgent !== item.limit.ceiling.startsWith('urgent/'),
  },
];

/** All that is wrong with one row: first the fields, then, once they are right, what they say together. */
export const itemProblems = (row: Record<string, unknown>): FieldProblem[] => {
  const wrong = problems(row, fields);
  return wrong.length > 0 ? wrong : rules.filter((rule) => rule.broken(row as unknown as Item));
};
