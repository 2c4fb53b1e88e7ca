import 'virtual:tokens.css';
import '../shared/theme/base.css';
import '../shared/theme/parts.css';
import './resident.css';
import { isStaffPath } from '../shared/workspaces.ts';
import { startResident } from './start.tsx';

// The server may answer any page route with this page: the desks bring their own, heavier, program.
if (isStaffPath(location.pathname)) void import('../staff/start.tsx').then((staff) => staff.startStaff());
else void startResident();
