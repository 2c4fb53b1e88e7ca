import type { EventOf } from '#libs/eventing';
import { projection } from '../projection.ts';

/** A view for the runner's own specs: it adds up, so that an event lost, doubled or out of order shows. */
export interface Account {
  readonly id: string;
  readonly sum: number;
  readonly seen: readonly number[];
  readonly status?: string;
}

export type AccountEvent =
  | EventOf<'a.Opened', { readonly id: string }>
  | EventOf<'a.Added', { readonly id: string; readonly amount: number }>
  | EventOf<'a.Moved', { readonly from: string; readonly to: string; readonly amount: number }>
  | EventOf<'a.Poison', { readonly id: string }>;

const keys = ({ type, data }: AccountEvent): string | readonly string[] => {
  if (type === 'a.Moved') return [data.from, data.to];
  return data.id;
};

/** `mended`: the fold that fails on poison is repaired. */
export const accounts = (version = 1, how: { readonly mended?: boolean; readonly name?: string } = {}) =>
  projection<Account, AccountEvent>(
    { name: how.name ?? 'accounts', version, indexes: [['status', 'sum']], key: keys },
    {
      'a.Opened': (doc, e) => doc ?? { id: e.data.id, sum: 0, seen: [e.position], status: 'open' },
      'a.Added': (doc, e) => doc && { ...doc, sum: doc.sum + e.data.amount, seen: [...doc.seen, e.position] },
      'a.Moved': (doc, e, id) => {
        const sign = id === e.data.to ? 1 : -1;
        return doc && { ...doc, sum: doc.sum + sign * e.data.amount, seen: [...doc.seen, e.position] };
      },
      'a.Poison': (doc, e) => {
        if (!how.mended) throw new TypeError('a text of somebody that must not leak');
        return doc && { ...doc, status: 'mended', seen: [...doc.seen, e.position] };
      },
    },
  );

export const opened = (id: string) => ({ type: 'a.Opened', data: { id } }) as const;
export const added = (id: string, amount: number) => ({ type: 'a.Added', data: { id, amount } }) as const;
export const moved = (from: string, to: string, amount: number) => ({ type: 'a.Moved', data: { from, to, amount } }) as const;
export const poison = (id: string) => ({ type: 'a.Poison', data: { id } }) as const;
