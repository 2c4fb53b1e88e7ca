import { useSyncExternalStore } from 'react';

const subscribe = (tell: () => void): (() => void) => {
  window.addEventListener('online', tell);
  window.addEventListener('offline', tell);
  return () => {
    window.removeEventListener('online', tell);
    window.removeEventListener('offline', tell);
  };
};

/** What the browser believes about the connection. */
export const useOnline = (): boolean => useSyncExternalStore(subscribe, () => navigator.onLine);
