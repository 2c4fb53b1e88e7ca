import type { OtherRoute } from '../published.ts';
import notices from './notices.json' with { type: 'json' };

/** The words told when a mediation ends, in both languages, and the routes that they name. */
export interface Notice {
  readonly version: string;
  readonly routes: readonly OtherRoute[];
  readonly zh: string;
  readonly en: string;
}

interface Words {
  readonly routes: readonly string[];
  readonly zh: string;
  readonly en: string;
}

const ROUTES: readonly string[] = ['arbitration', 'administrative', 'court'] satisfies readonly OtherRoute[];
const isRoute = (route: string): route is OtherRoute => ROUTES.includes(route);

const byItem: Readonly<Record<string, Words | undefined>> = notices.items;

const noticeOf = ({ routes, zh, en }: Words): Notice => ({ version: notices.version, routes: routes.filter(isRoute), zh, en });

/** The notice of other routes that ending without an agreement requires (人民调解法 Art 26), in the words for the item. */
export const otherRoutes = (item: string): Notice => noticeOf(byItem[item] ?? notices.default);

/** What an agreement means from here on (Art 31, 33). */
export const agreed = (): Notice => noticeOf(notices.agreement);

/** What a party is told before it agrees (Art 4, 17, 23). */
export const consentInvitation = { zh: notices.consent.zh, en: notices.consent.en };
