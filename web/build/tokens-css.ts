import type { Plugin } from 'vite';
import { cssVariables } from '../shared/theme/tokens.ts';

const ID = 'virtual:tokens.css';

/** Serves the theme's tokens as a style sheet, so that the values stand in one file only. */
export function tokensCss(): Plugin {
  return {
    name: 'huiyin-tokens-css',
    resolveId: (id) => (id === ID ? `/${ID}` : null),
    load: (id) => (id === `/${ID}` ? cssVariables() : null),
  };
}
