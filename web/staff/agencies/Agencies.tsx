import { Route, Routes } from 'react-router';
import { Referrals } from './Referrals.tsx';

export function Agencies() {
  return (
    <Routes>
      <Route index element={<Referrals />} />
      <Route path=":referralId" element={<Referrals />} />
    </Routes>
  );
}
