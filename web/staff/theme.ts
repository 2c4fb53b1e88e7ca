import type { ThemeConfig } from 'antd';
import { colour, fontFamily, radius } from '../shared/theme/tokens.ts';

/** The same tokens as the residents' pages, as Ant Design wants them. */
export const theme: ThemeConfig = {
  token: {
    colorPrimary: colour.accent,
    colorLink: colour.accent,
    colorSuccess: colour.kept,
    colorWarning: colour.waiting,
    colorError: colour.broken,
    colorText: colour.ink,
    colorTextSecondary: colour.ink2,
    colorTextPlaceholder: '#66737f',
    colorBorder: colour.edge,
    colorBorderSecondary: colour.line,
    colorBgLayout: colour.paper,
    borderRadius: radius,
    fontFamily,
    fontSize: 14,
    controlHeight: 34,
    motion: false,
    wireframe: false,
  },
};
