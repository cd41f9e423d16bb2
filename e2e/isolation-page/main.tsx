import { httpBackend } from '@facecompare/contract/http';
import { FaceCompare } from '@facecompare/react';
import '@facecompare/react/styles.css';
import { createRoot, type Root } from 'react-dom/client';
import type { HostPage } from './host-page.ts';

let root: Root | undefined;

const host: HostPage = {
  mount({ token, throws = false, ...props } = {}) {
    const backend = httpBackend({
      url: '/api/face-compare',
      ...(token === undefined ? {} : { getAccessToken: () => token }),
    });
    const fail = (reported: unknown) => {
      if (throws) throw Object.assign(new Error('The page is broken.'), { reported });
    };
    root = createRoot(document.getElementById('root') as HTMLElement);
    root.render(
      <FaceCompare
        backend={backend}
        onVerdict={fail}
        onProblem={fail}
        onContinue={() => {}}
        {...props}
      />,
    );
  },
  unmount() {
    root?.unmount();
    root = undefined;
  },
};
Object.assign(window, { host });
if (location.search === '?mounted')
  host.mount({ sources: { selfie: ['file'], reference: ['file'] } });
