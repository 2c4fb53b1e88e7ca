import { useEffect, useState } from 'react';

const KEY = 'huiyin.elder';

/** Elder mode: everything a quarter larger, targets of 60 px. Kept on this device. */
export function useElder(): readonly [boolean, () => void] {
  const [on, setOn] = useState(() => localStorage.getItem(KEY) === 'on');
  useEffect(() => {
    document.documentElement.dataset['elder'] = on ? 'on' : 'off';
    localStorage.setItem(KEY, on ? 'on' : 'off');
  }, [on]);
  return [on, () => setOn((before) => !before)];
}
