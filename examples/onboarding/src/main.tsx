import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
// This entry also shows in a production build, because readers of the demo should see the queries.
import { ReactQueryDevtools } from '@tanstack/react-query-devtools/production';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app.tsx';
import '@facecompare/react/styles.css';
import './page.css';

const client = new QueryClient();
const root = document.getElementById('root');

if (root) {
  createRoot(root).render(
    <StrictMode>
      <QueryClientProvider client={client}>
        <App />
        <ReactQueryDevtools buttonPosition="bottom-left" />
      </QueryClientProvider>
    </StrictMode>,
  );
}
