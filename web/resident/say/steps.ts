import { fieldMessage, Problem } from '../../shared/api/problem.ts';
import type { Draft } from './draft.ts';

export const STEPS = ['kind', 'words', 'where', 'about', 'reach', 'check'] as const;
export type Step = (typeof STEPS)[number];
export const MAX_TEXT = 3000;

export const isStep = (x: string | null): x is Step => (STEPS as readonly string[]).includes(x ?? '');

/** Is this step answered well enough to go on? The server has the last word; this only saves a journey. */
const ANSWERED: Readonly<Record<Step, (d: Draft) => boolean>> = {
  kind: (d) => d.kind !== '',
  words: (d) => d.text.trim() !== '' && d.text.length <= MAX_TEXT,
  where: (d) => d.where === 'elsewhere' || (d.where === 'courtyard' && d.courtyard !== ''),
  about: (d) => d.about === 'unsure' || (d.about === 'item' && d.item !== ''),
  reach: () => true,
  check: () => true,
};

export const answered = (step: Step, d: Draft): boolean => ANSWERED[step](d);

/** The asked step, or the first one before it that is still open. */
export function stepFor(asked: string | null, d: Draft): Step {
  const wanted: Step = isStep(asked) ? asked : 'kind';
  const open = STEPS.find((s) => !answered(s, d));
  if (open === undefined) return wanted;
  return STEPS.indexOf(open) < STEPS.indexOf(wanted) ? open : wanted;
}

export const after = (step: Step): Step => STEPS[STEPS.indexOf(step) + 1] ?? 'check';
export const before = (step: Step): Step | undefined => STEPS[STEPS.indexOf(step) - 1];

const FIELD_STEP: readonly (readonly [string, Step])[] = [
  ['kind', 'kind'],
  ['text', 'words'],
  ['courtyard', 'where'],
  ['building', 'where'],
  ['detail', 'where'],
  ['item', 'about'],
  ['name', 'reach'],
  ['phone', 'reach'],
  ['email', 'reach'],
  ['residency', 'reach'],
];

/** Where a refusal belongs: the first step that holds a refused field. */
export function stepOfRefusal(problem: unknown): Step | undefined {
  if (!(problem instanceof Problem)) return undefined;
  return FIELD_STEP.find(([field]) => fieldMessage(problem, field) !== undefined)?.[1];
}
