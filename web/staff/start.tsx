import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { BrowserRouter } from 'react-router';
import './staff.css';
import './print.css';
import { startI18n } from '../shared/i18n/setup.ts';
import { App } from './App.tsx';

const queries = new QueryClient({
  defaultOptions: { queries: { retry: false, networkMode: 'always', staleTime: 10_000 }, mutations: { networkMode: 'always' } },
});

export async function startStaff(): Promise<void> {
  await startI18n({
    'zh-CN': async () => (await import('./words-zh.ts')).words,
    en: async () => (await import('./words-en.ts')).words,
  });
  const root = document.getElementById('root');
  if (root === null) return;
  document.body.classList.add('staff');
  createRoot(root).render(
    <StrictMode>
      <QueryClientProvider client={queries}>
        <BrowserRouter>
          <App />
        </BrowserRouter>
      </QueryClientProvider>
    </StrictMode>,
  );
}
