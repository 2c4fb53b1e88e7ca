import { useState } from 'react';
import { useTranslation } from 'react-i18next';

/** Copies a text; where the clipboard is not allowed, selects it so that it can be copied by hand. */
export function Copy({ text, target }: { readonly text: string; readonly target: string }) {
  const { t } = useTranslation();
  const [done, setDone] = useState(false);
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(text);
      setDone(true);
    } catch {
      const node = document.getElementById(target);
      if (node) getSelection()?.selectAllChildren(node);
    }
  };
  return (
    <button type="button" className="button" onClick={() => void copy()}>
      {done ? t('action.copied') : t('action.copy')}
      <span className="unseen" role="status">
        {done ? t('action.copied') : ''}
      </span>
    </button>
  );
}
