import { lazy } from 'react';
import { Route, Routes } from 'react-router';
import { StationDesk } from './StationDesk.tsx';

const Intake = lazy(() => import('./intake/Intake.tsx').then((m) => ({ default: m.Intake })));

export function Station() {
  return (
    <Routes>
      <Route path="new" element={<Intake />} />
      <Route path=":reportId" element={<StationDesk />} />
      <Route index element={<StationDesk />} />
    </Routes>
  );
}
