import type { ReactNode } from 'react';
import { Link, useNavigate } from 'react-router';

export interface Column<T> {
  readonly title: string;
  readonly cell: (row: T) => ReactNode;
  readonly className?: string;
}

interface Props<T> {
  readonly rows: readonly T[];
  readonly columns: readonly Column<T>[];
  readonly idOf: (row: T) => string;
  readonly to: (row: T) => string;
  /** Name of the row: what its link says. */
  readonly name: (row: T) => ReactNode;
  readonly nameTitle: string;
  readonly open: string | undefined;
  readonly after?: (row: T) => ReactNode;
}

/** A dense list. The second column is the link to the case, so that keyboard and screen reader need nothing special. */
export function CaseTable<T>({ rows, columns, idOf, to, name, nameTitle, open, after }: Props<T>) {
  const navigate = useNavigate();
  const [first, ...rest] = columns;
  return (
    <table className="queue">
      <thead>
        <tr>
          {first && <th scope="col">{first.title}</th>}
          <th scope="col">{nameTitle}</th>
          {rest.map((c) => (
            <th key={c.title} scope="col" className={c.className}>
              {c.title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => {
          const id = idOf(row);
          const current = id === open;
          return (
            <tr
              key={id}
              className={current ? 'current' : ''}
              onClick={(e) => {
                if (!(e.target instanceof HTMLAnchorElement)) void navigate(to(row));
              }}
            >
              {first && <td>{first.cell(row)}</td>}
              <td>
                <Link to={to(row)} data-row={id} aria-current={current ? 'true' : undefined}>
                  {name(row)}
                </Link>
                {after?.(row)}
              </td>
              {rest.map((c) => (
                <td key={c.title} className={c.className}>
                  {c.cell(row)}
                </td>
              ))}
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
