import { loadCatalogue } from './catalogue.ts';
import items from './items.json' with { type: 'json' };

/** The 62 items that come with the product. */
export const shippedCatalogue = loadCatalogue(items);
