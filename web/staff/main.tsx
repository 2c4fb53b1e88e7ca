import { startStaff } from './start.tsx';
void startStaff();
