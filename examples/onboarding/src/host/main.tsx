import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { HostPage } from './host-page.tsx';
import '../page.css';
import './host.css';

const root = document.getElementById('root');

if (root)
  createRoot(root).render(
    <StrictMode>
      <HostPage />
    </StrictMode>,
  );
