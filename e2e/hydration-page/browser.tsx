import { version } from 'react';
import { hydrateRoot } from 'react-dom/client';
import { Page } from './widget.tsx';

const section = document.querySelector('section');
const root = hydrateRoot(document.getElementById('root') as HTMLElement, <Page />, {
  onRecoverableError: (error) => console.error('recovered', error),
});
Object.assign(window, {
  page: {
    version,
    kept: () => section !== null && section === document.querySelector('section'),
    unmount: () => root.unmount(),
  },
});
