import labourMediation from './labour-mediation.json' with { type: 'json' };
import { type Limits, loadLimits } from './limits.ts';
import mediation from './mediation.json' with { type: 'json' };
import petition from './petition.json' with { type: 'json' };
import shandong from './shandong.json' with { type: 'json' };
import sichuan from './sichuan-2026.json' with { type: 'json' };
import statutory from './statutory.json' with { type: 'json' };
import urgent from './urgent.json' with { type: 'json' };

/** All profiles that come with the product, with one of them as the base: `sichuan-2026` unless a community chooses `shandong`. */
export const shippedLimits = (base = 'sichuan-2026'): Limits =>
  loadLimits([sichuan, shandong, petition, mediation, labourMediation, urgent, statutory], base);
