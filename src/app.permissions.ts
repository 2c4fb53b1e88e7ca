import agencies from './agencies/permissions.json' with { type: 'json' };
import committee from './committee/permissions.json' with { type: 'json' };
import community from './community/permissions.json' with { type: 'json' };
import identity from './identity/permissions.json' with { type: 'json' };
import { type Permission, PermissionTable } from './identity/permissions/permission-table.ts';
import operations from './operations/permissions.json' with { type: 'json' };
import participation from './participation/permissions.json' with { type: 'json' };
import residents from './residents/permissions.json' with { type: 'json' };
import station from './station/permissions.json' with { type: 'json' };

const rows = [residents, station, committee, agencies, community, identity, participation, operations].flat() as readonly Permission[];

/** Every capability of every room; a test holds it against the running router. */
export const permissions = new PermissionTable(rows);
