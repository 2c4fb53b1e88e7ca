import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Heading } from '../../shared/ui/Heading.tsx';
import { before, type Step } from './steps.ts';

interface Props {
  readonly step: Step;
  readonly title: string;
  readonly onNext: () => void;
  readonly go: (step: Step) => void;
  readonly nextLabel?: string;
  readonly busy?: boolean;
  readonly children: ReactNode;
}

/** A question with its two ways on: back and next. The next button is never dead; what is missing is said in words. */
export function StepForm({ step, title, onNext, go, nextLabel, busy = false, children }: Props) {
  const { t } = useTranslation();
  const previous = before(step);
  return (
    <form
      noValidate
      onSubmit={(e) => {
        e.preventDefault();
        if (!busy) onNext();
      }}
    >
      <Heading title={title} />
      {children}
      <div className="step-buttons">
        {previous && (
          <button type="button" className="button" onClick={() => go(previous)}>
            {t('action.back')}
          </button>
        )}
        <button type="submit" className="button button-main" aria-disabled={busy}>
          {nextLabel ?? t('action.next')}
        </button>
      </div>
    </form>
  );
}
