import { type ReactNode, useId } from 'react';

export interface Choice<V extends string> {
  readonly value: V;
  readonly label: string;
  readonly note?: ReactNode;
}
interface Props<V extends string> {
  readonly legend: string;
  readonly hideLegend?: boolean;
  readonly hint?: string | undefined;
  readonly error?: string | undefined;
  readonly value: V | undefined;
  readonly choices: readonly Choice<V>[];
  readonly onChange: (value: V) => void;
  readonly inline?: boolean;
}

/** A group of radio buttons with the whole row as target. */
export function Choices<V extends string>(props: Props<V>) {
  const id = useId();
  const { legend, hideLegend, hint, error, value, choices, onChange, inline } = props;
  const described = [hint ? `${id}-hint` : '', error ? `${id}-error` : ''].filter(Boolean).join(' ');
  return (
    <fieldset className={inline ? 'choices choices-inline' : 'choices'} {...(described === '' ? {} : { 'aria-describedby': described })}>
      <legend className={hideLegend ? 'unseen' : ''}>{legend}</legend>
      {hint && (
        <p className="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      <div className="choices-list">
        {choices.map((c) => (
          <label key={c.value} className={c.value === value ? 'choice choice-on' : 'choice'}>
            <input type="radio" name={id} value={c.value} checked={c.value === value} onChange={() => onChange(c.value)} />
            <span>
              {c.label}
              {c.note && <span className="choice-note">{c.note}</span>}
            </span>
          </label>
        ))}
      </div>
      {error && (
        <p className="field-error" id={`${id}-error`} role="alert">
          {error}
        </p>
      )}
    </fieldset>
  );
}
