import type { TFunction } from 'i18next';
import type { Catalogue, Community, StaffMember, StationCase } from '../../shared/api/types.ts';
import type { ActSpec } from '../form/spec.ts';

export type T = TFunction<['station', 'staff', 'common']>;
export interface Context {
  readonly t: T;
  readonly colleagues: readonly StaffMember[];
  readonly catalogue: Catalogue | undefined;
  readonly community: Community | undefined;
  readonly now: StationCase;
}
export type Making = Omit<ActSpec, 'act' | 'title'>;
