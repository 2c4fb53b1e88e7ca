/**
 * The one place for colours, spacing and type. The build turns it into CSS variables (`tokens-css.ts`);
 * the staff workspaces turn it into Ant Design tokens and chart colours.
 */
export const colour = {
  ink: '#1b2733',
  ink2: '#4a5b6a',
  paper: '#ffffff',
  mist: '#f4f6f8',
  line: '#d9e0e6',
  /** Borders of things one types into: 3:1 on white. */
  edge: '#7c8b98',
  accent: '#0b6480',
  accentDeep: '#084b61',
  accentMist: '#e8f1f4',
  kept: '#2e7d4f',
  waiting: '#8a5a00',
  broken: '#b3261e',
  brokenMist: '#fbeeed',
  waitingMist: '#faf4e8',
  keptMist: '#ecf5ef',
} as const;

/** The groups keep their colours everywhere; "undisclosed" is hatched as well. */
export const groupColour = { registered: '#4a5b6a', migrant: '#6b4fa0', undisclosed: '#8b98a3', all: '#1b2733' } as const;

/** Plain series without a meaning of their own (channels, flows): steps of one hue, never red or green. */
export const seriesColour = ['#0b6480', '#5b9db3', '#9fc4d0', '#4a5b6a', '#8b98a3', '#c9b26b', '#6b4fa0'] as const;

export const space = { s1: 4, s2: 8, s3: 12, s4: 16, s5: 24, s6: 40 } as const;
export const radius = 6;
export const shadow = '0 2px 12px rgba(27, 39, 51, 0.12)';
export const fontFamily =
  "system-ui, -apple-system, 'Segoe UI', 'PingFang SC', 'Noto Sans CJK SC', 'Noto Sans SC', 'Microsoft YaHei', sans-serif";
export const fontMono = "ui-monospace, 'SF Mono', 'Cascadia Mono', Consolas, 'Noto Sans Mono CJK SC', monospace";

const kebab = (name: string): string => name.replace(/[A-Z]/g, (c) => `-${c.toLowerCase()}`);

/** Spacing and sizes are in rem, so that elder mode (×1.25) scales them with the type. */
const rem = (px: number): string => `${px / 16}rem`;

export function cssVariables(): string {
  const colours = Object.entries(colour).map(([k, v]) => `--${kebab(k)}: ${v};`);
  const groups = Object.entries(groupColour).map(([k, v]) => `--group-${k}: ${v};`);
  const spaces = Object.entries(space).map(([k, v]) => `--${k}: ${rem(v)};`);
  const rest = [`--radius: ${rem(radius)};`, `--shadow: ${shadow};`, `--font: ${fontFamily};`, `--mono: ${fontMono};`];
  const size = ['--target: 2.75rem;', '--dense: 0.8125rem;', '--small: 0.875rem;'];
  return `:root { ${[...colours, ...groups, ...spaces, ...rest, ...size].join(' ')} }\n:root[data-elder='on'] { font-size: 125%; --target: 3rem; --small: 0.9rem; }\n`;
}
