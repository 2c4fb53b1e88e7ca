import type { Projection } from '#libs/projections';
import { facts } from './facts/facts.projection.ts';
import { populations } from './populations/populations.projection.ts';

export const participationProjections: readonly Projection[] = [facts, populations];
