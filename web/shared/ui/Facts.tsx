import type { ReactNode } from 'react';

export type Fact = readonly [label: string, value: ReactNode];

interface Props {
  readonly facts: readonly Fact[];
  readonly dense?: boolean;
}

/** Labels with values; what has no value is left out. */
export function Facts({ facts, dense = false }: Props) {
  return (
    <dl className={dense ? 'facts facts-dense' : 'facts'}>
      {facts
        .filter(([, value]) => value !== '' && value !== undefined && value !== null)
        .map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd className="words">{value}</dd>
          </div>
        ))}
    </dl>
  );
}
