import { useEffect, useRef } from 'react';

const OFF = 'huiyin.keys';

/** Single-key commands can be turned off (WCAG 2.1.4); the choice stays on this device. */
export const keysOn = (): boolean => localStorage.getItem(OFF) !== 'off';
export const setKeysOn = (on: boolean): void => localStorage.setItem(OFF, on ? 'on' : 'off');

const typing = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && (target.isContentEditable || ['INPUT', 'TEXTAREA', 'SELECT'].includes(target.tagName));

/** Keys do nothing while somebody types, holds a modifier, or answers a dialog. */
const quiet = (e: KeyboardEvent): boolean =>
  e.ctrlKey || e.metaKey || e.altKey || typing(e.target) || document.querySelector('[role="dialog"]') !== null;

export type Keys = Readonly<Record<string, () => void>>;

export function useKeys(keys: Keys): void {
  const latest = useRef(keys);
  latest.current = keys;
  useEffect(() => {
    const press = (e: KeyboardEvent): void => {
      const act = latest.current[e.key];
      if (act === undefined || quiet(e)) return;
      if (e.key.length === 1 && e.key !== '?' && !keysOn()) return;
      e.preventDefault();
      act();
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, []);
}
