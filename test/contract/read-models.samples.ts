import type { View, ViewSpec } from '#libs/read-models';

export interface Item {
  readonly id: string;
  readonly owner?: string;
  readonly status?: string;
  readonly since?: string;
  readonly weight?: number;
  readonly open?: boolean;
  readonly text?: string;
  readonly parts?: readonly string[];
}

export const items: ViewSpec = {
  name: 'item-list',
  version: 1,
  indexes: [['since'], ['owner', 'since'], ['owner', 'status', 'since'], ['status', 'weight'], ['open', 'weight'], ['weight']],
};

/** Writes items at increasing positions, from 1 unless told. */
export const putAll = (view: View<Item>, docs: readonly Item[], from = 1): Promise<void> =>
  view.put(docs.map((doc, index) => ({ id: doc.id, position: from + index, doc })));

export const day = (n: number): string => `2026-11-${String(n).padStart(2, '0')}T08:00:00.000+08:00`;

export const ids = (found: readonly { readonly id: string }[]): readonly string[] => found.map(({ id }) => id);
