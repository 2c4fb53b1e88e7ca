import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from 'react-router';
import { send } from '../../shared/api/client.ts';
import { forget } from '../../shared/api/forget.ts';
import type { Session } from '../../shared/api/types.ts';
import { workspaceOf } from '../../shared/workspaces.ts';

/** Changes the capacity somebody acts in. Nothing read in the old one stays on the screen. */
export function useHat() {
  const queries = useQueryClient();
  const navigate = useNavigate();
  return useMutation({
    mutationFn: (capacity: string) => send<Session>('/session/capacity', { method: 'PUT', body: { capacity } }),
    onSuccess: async (session) => {
      forget(queries);
      queries.setQueryData(['session'], session);
      const room = workspaceOf(session.capacity);
      await navigate(room === undefined ? '/' : `/${room}`);
    },
  });
}
