import type { Draft } from './draft.ts';
import type { Step } from './steps.ts';

export interface StepProps {
  readonly draft: Draft;
  readonly change: (part: Partial<Draft>) => void;
  readonly go: (step: Step) => void;
  /** The refusal of the last attempt, so that its messages stand at their fields. */
  readonly refusal: unknown;
}
