import type { Means, Outcome } from '../../shared/api/types.ts';
import { lookUp, word } from '../../shared/words/words.ts';
import type { Option } from '../form/spec.ts';

const OUTCOMES: readonly Outcome[] = ['solved', 'explained', 'redirected'];
const MEANS: readonly Means[] = ['phone', 'visit', 'window', 'message'];

export const outcomes = (): Option[] =>
  OUTCOMES.map((value) => ({ value, label: word('outcome', value), note: lookUp(`station:outcomeNote.${value}`) ?? '' }));

export const meansOptions = (): Option[] => MEANS.map((value) => ({ value, label: word('means', value) }));
