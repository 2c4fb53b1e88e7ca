import { ConfigProvider } from 'antd';
import enUS from 'antd/locale/en_US';
import zhCN from 'antd/locale/zh_CN';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { Navigate, Route, Routes } from 'react-router';
import { Loading } from '../shared/ui/Async.tsx';
import { Room } from './shell/Room.tsx';
import { Shell } from './shell/Shell.tsx';
import { theme } from './theme.ts';

const Station = lazy(() => import('./station/Station.tsx').then((m) => ({ default: m.Station })));
const Committee = lazy(() => import('./committee/Committee.tsx').then((m) => ({ default: m.Committee })));
const Agencies = lazy(() => import('./agencies/Agencies.tsx').then((m) => ({ default: m.Agencies })));
const Admin = lazy(() => import('./admin/Admin.tsx').then((m) => ({ default: m.Admin })));

/** Lists open beside their field, inside the page's landmarks and inside a dialog. */
const beside = (trigger?: HTMLElement): HTMLElement => trigger?.parentElement ?? document.body;

export function App() {
  const { i18n } = useTranslation();
  return (
    <ConfigProvider
      theme={theme}
      locale={i18n.language === 'en' ? enUS : zhCN}
      button={{ autoInsertSpace: false }}
      getPopupContainer={beside}
    >
      <Shell>
        <Suspense fallback={<Loading lines={6} />}>
          <Routes>
            <Route path="/station/*" element={<Room room="station" page={<Station />} />} />
            <Route path="/committee/*" element={<Room room="committee" page={<Committee />} />} />
            <Route path="/agencies/*" element={<Room room="agencies" page={<Agencies />} />} />
            <Route path="/admin/*" element={<Room room="admin" page={<Admin />} />} />
            <Route path="*" element={<Navigate to="/station" replace />} />
          </Routes>
        </Suspense>
      </Shell>
    </ConfigProvider>
  );
}
