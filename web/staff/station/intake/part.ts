import type { IntakeDraft } from './draft.ts';

export interface PartProps {
  readonly draft: IntakeDraft;
  readonly change: (part: Partial<IntakeDraft>) => void;
  readonly errorOf: (field: string, empty?: boolean) => string | undefined;
}
