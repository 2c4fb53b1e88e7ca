import { useEffect, useRef, useState } from 'react';
import { colour, fontFamily } from '../../../../shared/theme/tokens.ts';
import { type ChartOption, init } from './echarts.ts';

export interface Picture {
  /** Made anew for every drawing: the library writes into what it is given. */
  readonly option: () => ChartOption;
  readonly height: number;
  /** What is different in a narrow box, as on a phone. */
  readonly narrow?: { readonly option: () => ChartOption; readonly height: number };
}

interface Props {
  readonly picture: Picture;
  /** What a reader who cannot see it should know; the numbers stand in the table behind it. */
  readonly label: string;
}

const NARROW = 460;
const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
const base: ChartOption = { animation: !still, textStyle: { fontFamily, color: colour.ink, fontSize: 13 } };

/** On paper the picture has another width than on the screen: with a view box it scales instead of being cut. */
function scalable(box: HTMLElement | null): void {
  const svg = box?.querySelector('svg');
  if (svg) svg.setAttribute('viewBox', `0 0 ${svg.getAttribute('width')} ${svg.getAttribute('height')}`);
}

/** A picture of numbers. It follows its box, also on paper. */
export function Chart({ picture, label }: Props) {
  const box = useRef<HTMLDivElement>(null);
  const [narrow, setNarrow] = useState(false);
  const shown = narrow ? picture.narrow : undefined;
  useEffect(() => {
    if (box.current === null) return undefined;
    const chart = init(box.current, undefined, { renderer: 'svg' });
    chart.setOption({ ...base, ...picture.option() });
    if (shown) chart.setOption(shown.option());
    const follow = new ResizeObserver(([entry]) => {
      setNarrow((entry?.contentRect.width ?? NARROW) < NARROW);
      chart.resize();
      scalable(box.current);
    });
    follow.observe(box.current);
    return () => {
      follow.disconnect();
      chart.dispose();
    };
  }, [picture, shown]);
  return <div ref={box} className="chart" role="img" aria-label={label} style={{ height: shown?.height ?? picture.height }} />;
}
