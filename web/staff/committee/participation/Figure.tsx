import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { moment } from '../../../shared/format/dates.ts';
import { useShown } from './data.ts';
import { downloadCsv } from './csv.ts';
import type { Table } from './table.ts';
import { Why } from './Why.tsx';

interface Props {
  /** The figure's name on the server: opens its explanation. */
  readonly figure: string;
  readonly title: string;
  /** What the picture says, in sentences. */
  readonly reading: readonly string[];
  readonly note?: string;
  readonly table: Table;
  readonly children?: ReactNode;
}

/** A picture, what it says, the table behind it, as of when, and why. */
export function Figure({ figure, title, reading, note, table, children }: Props) {
  const { t, i18n } = useTranslation('participation');
  const { dashboard } = useShown();
  const [why, setWhy] = useState(false);
  const { asOf } = dashboard;
  return (
    <article className="figure" aria-labelledby={`figure-${figure}`}>
      <header>
        <h3 id={`figure-${figure}`}>{title}</h3>
        <button type="button" className="plain no-print" onClick={() => setWhy(true)}>
          {t('why')}
          <span className="unseen"> {title}</span>
        </button>
      </header>
      {reading.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      {children}
      {note && <p className="small faint">{note}</p>}
      <TableBehind table={table} name={figure} title={title} />
      <p className="as-of">
        {t('asOfShort', { ...asOf, at: moment(asOf.recordedAt, i18n.language) })}
        {asOf.population && t('asOfPopulation', { date: asOf.population.date })}
      </p>
      {why && <Why figure={figure} title={title} onClose={() => setWhy(false)} />}
    </article>
  );
}

function TableBehind({ table, name, title }: { readonly table: Table; readonly name: string; readonly title: string }) {
  const { t } = useTranslation('participation');
  return (
    <details className="behind">
      <summary>
        {t('table')}
        <span className="unseen"> {title}</span>
      </summary>
      <div className="wide">
        <table className="numbers">
          <caption className="unseen">{title}</caption>
          <thead>
            <tr>
              {table.columns.map((c) => (
                <th key={c} scope="col">
                  {c}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {table.rows.map((row) => (
              <tr key={row.join('|')}>
                {row.map((cell, i) =>
                  i === 0 ? (
                    <th key={i} scope="row">
                      {cell}
                    </th>
                  ) : (
                    <td key={i}>{cell}</td>
                  ),
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <button type="button" className="plain no-print" onClick={() => downloadCsv(name, table)}>
        {t('csv')}
        <span className="unseen"> {title}</span>
      </button>
    </details>
  );
}
