import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { type Keys, useKeys } from '../../shared/hooks/useKeys.ts';

interface Props {
  /** Name of the list for screen readers. */
  readonly label: string;
  /** Address of the list, with its filters. */
  readonly list: string;
  /** Which row is open. */
  readonly open: string | undefined;
  readonly keys?: Keys;
  readonly children: ReactNode;
  readonly panel: ReactNode;
}

const rowLinks = (): HTMLAnchorElement[] => [...document.querySelectorAll<HTMLAnchorElement>('a[data-row]')];

/** Moves the focus one row up or down; from nowhere to the open case or the first row. */
function step(by: number, open: string | undefined): void {
  const links = rowLinks();
  const focused = links.findIndex((l) => l === document.activeElement);
  const current = focused >= 0 ? focused : links.findIndex((l) => l.dataset['row'] === open);
  const next = links[Math.min(Math.max(current + by, 0), links.length - 1)] ?? links[0];
  next?.focus();
  next?.scrollIntoView({ block: 'nearest' });
}

/** A list and, beside it, one case. On a phone the case has the screen to itself. */
export function Split({ label, list, open, keys = {}, children, panel }: Props) {
  const { t } = useTranslation('staff');
  const navigate = useNavigate();
  const close = (): void => {
    void navigate(list);
    requestAnimationFrame(() =>
      rowLinks()
        .find((l) => l.dataset['row'] === open)
        ?.focus(),
    );
  };
  useKeys({
    j: () => step(1, open),
    k: () => step(-1, open),
    Escape: () => {
      if (open !== undefined) close();
    },
    ...keys,
  });
  return (
    <div className={open === undefined ? 'split' : 'split split-open'}>
      <section className="split-list" aria-label={label}>
        {children}
      </section>
      {open !== undefined && (
        <aside className="split-case" aria-label={t('case.label')} key={open}>
          <button type="button" className="plain split-back" onClick={close}>
            ← {t('case.back')}
          </button>
          {panel}
        </aside>
      )}
    </div>
  );
}
