import { lazy, Suspense } from 'react';
import { Route, Routes } from 'react-router';
import { Loading } from '../shared/ui/Async.tsx';
import { Layout } from './Layout.tsx';
import { Follow } from './pages/Follow.tsx';
import { Home } from './pages/Home.tsx';
import { ReceiptPage } from './pages/Receipt.tsx';
import { Say } from './say/Say.tsx';

// Said and followed without another download, also when the network goes meanwhile; the rest comes when asked for.
const MatterPage = lazy(() => import('./matter/Matter.tsx').then((m) => ({ default: m.MatterPage })));
const My = lazy(() => import('./pages/My.tsx').then((m) => ({ default: m.My })));
const SignIn = lazy(() => import('./pages/SignIn.tsx').then((m) => ({ default: m.SignIn })));
const Account = lazy(() => import('./pages/Account.tsx').then((m) => ({ default: m.Account })));
const Who = lazy(() => import('./pages/Who.tsx').then((m) => ({ default: m.Who })));
const Items = lazy(() => import('./pages/Items.tsx').then((m) => ({ default: m.Items })));
const Public = lazy(() => import('./pages/Public.tsx').then((m) => ({ default: m.Public })));
const ConsentPage = lazy(() => import('./pages/Consent.tsx').then((m) => ({ default: m.ConsentPage })));
const NotFound = lazy(() => import('./pages/NotFound.tsx').then((m) => ({ default: m.NotFound })));

export function App() {
  return (
    <Layout>
      <Suspense fallback={<Loading lines={5} />}>
        <Routes>
          <Route path="/" element={<Home />} />
          <Route path="/say" element={<Say />} />
          <Route path="/receipt" element={<ReceiptPage />} />
          <Route path="/follow" element={<Follow />} />
          <Route path="/follow/:code" element={<MatterPage />} />
          <Route path="/my" element={<My />} />
          <Route path="/sign-in" element={<SignIn />} />
          <Route path="/account" element={<Account />} />
          <Route path="/who" element={<Who />} />
          <Route path="/items" element={<Items />} />
          <Route path="/public" element={<Public />} />
          <Route path="/consent/:token" element={<ConsentPage />} />
          <Route path="*" element={<NotFound />} />
        </Routes>
      </Suspense>
    </Layout>
  );
}
