import type { Capacity } from '../published.ts';

/** Who may use a route. `anybody`: also without an account. `signed-in`: any account, whatever its capacity. */
export type Allowed = 'anybody' | 'signed-in' | readonly Capacity[];

export interface Permission {
  readonly method: string;
  /** As the router spells it, without the `/api/v1` prefix. */
  readonly path: string;
  readonly allow: Allowed;
  readonly why: string;
}

/** The whole table; a route that is not in it is denied to everybody. Two rows for one route are an error. */
export class PermissionTable {
  private readonly rows = new Map<string, Permission>();

  constructor(readonly all: readonly Permission[]) {
    for (const row of all) {
      const key = `${row.method} ${row.path}`;
      if (this.rows.has(key)) throw new Error(`two permission rows for ${key}`);
      this.rows.set(key, row);
    }
  }

  find(method: string, path: string): Permission | undefined {
    return this.rows.get(`${method} ${path}`);
  }
}

/** Injection token of the table. */
export const PERMISSIONS = 'identity.PermissionTable';
