import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { BrowserRouter } from 'react-router';
import { Problem } from '../shared/api/problem.ts';
import { startI18n } from '../shared/i18n/setup.ts';
import { App } from './App.tsx';
import { words as zh } from './words-zh.ts';

const queries = new QueryClient({
  defaultOptions: {
    queries: {
      // The client has already retried what passes; a refusal stays one.
      retry: (count, error) => count < 1 && error instanceof Problem && error.offline,
      networkMode: 'always',
      staleTime: 30_000,
    },
    mutations: { networkMode: 'always' },
  },
});

export async function startResident(): Promise<void> {
  await startI18n({ 'zh-CN': async () => zh, en: async () => (await import('./words-en.ts')).words });
  const root = document.getElementById('root');
  if (root === null) return;
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
