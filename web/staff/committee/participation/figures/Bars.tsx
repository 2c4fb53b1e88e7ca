import type { Count } from '../../../../shared/api/types.ts';
import { countText } from '../data.ts';
import { useSpeaker } from '../useSpeaker.ts';

interface Props {
  readonly caption: string;
  readonly bars: readonly { readonly label: string; readonly count: Count }[];
}

/** Plain counts as bars; a count that may not be shown has no length, and says so. */
export function Bars({ caption, bars }: Props) {
  const s = useSpeaker();
  const most = Math.max(1, ...bars.map((b) => (typeof b.count === 'number' ? b.count : 0)));
  return (
    <table className="bars">
      <caption>{caption}</caption>
      <tbody>
        {bars.map((b) => (
          <tr key={b.label}>
            <th scope="row">{b.label}</th>
            <td>
              <span
                className="bar-line"
                aria-hidden="true"
                style={{ width: `${typeof b.count === 'number' ? (b.count / most) * 100 : 0}%` }}
              />
            </td>
            <td className="bar-count">{countText(b.count, s)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
