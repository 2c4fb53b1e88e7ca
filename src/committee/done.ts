/** What every act in the committee's room answers. */
export interface Done {
  readonly revision: number;
  readonly position: number;
}

/** The answer alone: what was recorded stays inside. */
export const done = ({ revision, position }: Done): Done => ({ revision, position });
