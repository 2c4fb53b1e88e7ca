import 'virtual:tokens.css';
import '../shared/theme/base.css';
import '../shared/theme/parts.css';
import { startStaff } from './start.tsx';

void startStaff();
