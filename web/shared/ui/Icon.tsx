import type { ReactNode } from 'react';

/** Shapes that go with the status words, so that no status is told by colour alone. */
const SHAPES = {
  kept: (
    <>
      <circle cx="8" cy="8" r="7" fill="currentColor" />
      <path d="M4.6 8.3l2.3 2.4 4.6-5" fill="none" stroke="#fff" strokeWidth="1.7" />
    </>
  ),
  waiting: (
    <>
      <circle cx="8" cy="8" r="6.2" fill="none" stroke="currentColor" strokeWidth="1.6" />
      <path d="M8 4.4V8l2.6 1.8" fill="none" stroke="currentColor" strokeWidth="1.6" />
    </>
  ),
  paused: (
    <>
      <rect x="3" y="2.5" width="3.6" height="11" rx="1" fill="currentColor" />
      <rect x="9.4" y="2.5" width="3.6" height="11" rx="1" fill="currentColor" />
    </>
  ),
  broken: (
    <>
      <path d="M8 .8l7 13.4H1z" fill="currentColor" />
      <path d="M8 5.4v4.2M8 11.2v1.4" stroke="#fff" strokeWidth="1.6" />
    </>
  ),
  info: (
    <>
      <circle cx="8" cy="8" r="6.2" fill="none" stroke="currentColor" strokeWidth="1.6" />
      <path d="M8 7.2v4M8 4.6v1.2" stroke="currentColor" strokeWidth="1.6" />
    </>
  ),
  next: <path d="M6 3l5 5-5 5" fill="none" stroke="currentColor" strokeWidth="1.8" />,
  opinion: <path d="M2 2.5h12v8.5H7.5L4 14v-3H2z" fill="none" stroke="currentColor" strokeWidth="1.4" strokeLinejoin="round" />,
  complaint: (
    <path
      d="M2.5 6v4h2.3L10 13V3L4.8 6zM12 5.5c1 1.3 1 3.7 0 5"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.4"
      strokeLinejoin="round"
    />
  ),
  dispute: (
    <path
      d="M8 2v12M4 14h8M3 4.5h10M3 4.5L1.2 9.2h3.6zM13 4.5l-1.8 4.7h3.6z"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.3"
      strokeLinejoin="round"
    />
  ),
} satisfies Record<string, ReactNode>;

export type IconName = keyof typeof SHAPES;

export function Icon({ name }: { readonly name: IconName }) {
  return (
    <svg className={`icon icon-${name}`} viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      {SHAPES[name]}
    </svg>
  );
}
