import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';

export type Liveness = 'connecting' | 'live' | 'polling';
const POLL_MS = 20_000;
const GATHER_MS = 400;
const MAX_WAIT_MS = 60_000;

/** Waits longer after each failure, with chance in it, so that desks do not all come back at once. */
const waitMs = (failures: number): number => Math.min(MAX_WAIT_MS, 2000 * 2 ** failures) * (0.5 + Math.random() / 2);

/** Tells when cases changed. Says what carried it: the stream, or asking again every 20 seconds while there is none. */
export function useLive(queryKey: readonly unknown[]): Liveness {
  const queries = useQueryClient();
  const [liveness, setLiveness] = useState<Liveness>('connecting');
  const root = JSON.stringify(queryKey);
  useEffect(() => {
    const key = JSON.parse(root) as readonly unknown[];
    return listen(() => void queries.invalidateQueries({ queryKey: key }), setLiveness);
  }, [queries, root]);
  return liveness;
}

function listen(changed: () => void, tell: (liveness: Liveness) => void): () => void {
  let source: EventSource | undefined;
  let failures = 0;
  let again: ReturnType<typeof setTimeout> | undefined;
  let gathered: ReturnType<typeof setTimeout> | undefined;
  const poll = setInterval(() => {
    if (source?.readyState !== EventSource.OPEN && !document.hidden) changed();
  }, POLL_MS);
  const gather = (): void => {
    clearTimeout(gathered);
    gathered = setTimeout(changed, GATHER_MS);
  };
  const open = (): void => {
    source = new EventSource('/api/v1/station/cases/stream');
    source.addEventListener('changed', gather);
    source.onopen = () => {
      if (failures > 0) changed();
      failures = 0;
      tell('live');
    };
    source.onerror = () => {
      source?.close();
      tell('polling');
      again = setTimeout(open, waitMs(failures));
      failures += 1;
    };
  };
  open();
  return () => {
    source?.close();
    clearInterval(poll);
    clearTimeout(again);
    clearTimeout(gathered);
  };
}
