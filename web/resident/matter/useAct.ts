import { type UseMutationResult, useMutation, useQueryClient } from '@tanstack/react-query';
import { post } from '../../shared/api/client.ts';
import type { Written } from '../../shared/api/types.ts';
import { uuidv7 } from '../../shared/api/uuid.ts';
import { type Stored, useStored } from '../../shared/hooks/useStored.ts';
import { showCode } from '../../shared/format/codes.ts';

type Words = Readonly<Record<string, string>>;
export interface ActDraft<T extends Words> {
  readonly key: string;
  readonly words: T;
}
export interface Act<T extends Words> {
  readonly draft: Stored<ActDraft<T>>;
  readonly change: (part: Partial<T>) => void;
  readonly sending: UseMutationResult<Written, unknown, unknown>;
}

/** One form about one matter: its words and its key are kept on this device until the server has taken them. */
export function useAct<T extends Words>(code: string, path: string, empty: T, onDone: () => void): Act<T> {
  const queries = useQueryClient();
  const draft = useStored<ActDraft<T>>(`huiyin.act.${code}.${path}`, () => ({ key: uuidv7(), words: empty }), sessionStorage);
  const sending = useMutation<Written, unknown, unknown>({
    mutationFn: (body) => post<Written>(`/reports/${showCode(code)}/${path}`, body, draft.value.key),
    onSuccess: async () => {
      draft.clear();
      onDone();
      await queries.invalidateQueries({ queryKey: ['matter'] });
    },
  });
  const change = (part: Partial<T>): void => draft.change({ words: { ...draft.value.words, ...part } });
  return { draft, change, sending };
}
