import { type ReactNode, useEffect, useRef } from 'react';

interface Props {
  readonly title: string;
  readonly children?: ReactNode;
}

let firstPage = true;

/** A page's heading: names the window, and takes the focus when one comes from another page. */
export function Heading({ title, children }: Props) {
  const ref = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = `${title} · 回音 Huiyin`;
    if (!firstPage) ref.current?.focus({ preventScroll: false });
    firstPage = false;
  }, [title]);
  return (
    <h1 ref={ref} tabIndex={-1} className="heading">
      {children ?? title}
    </h1>
  );
}
