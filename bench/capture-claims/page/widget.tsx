/** The widget on a page, and the claims that reach its backend. */
import type { CaptureClaims } from '@facecompare/contract';
import { sampleVerdict, scriptedBackend } from '@facecompare/contract/testing';
import { FaceCompare } from '@facecompare/react';
import { createRoot } from 'react-dom/client';

declare global {
  interface Window {
    /** The claims of the selfie that was sent; undefined before it. */
    claims: () => CaptureClaims | undefined;
  }
}

/** A picture unlike any that a camera of the bench shows. */
const reference = await new Promise<Blob>((resolve, reject) => {
  const canvas = Object.assign(document.createElement('canvas'), { width: 300, height: 400 });
  const context = canvas.getContext('2d');
  for (let x = 0; x < 300; x += 60) context?.fillRect(x, (x * 7) % 300, 30, 100);
  canvas.toBlob(
    (blob) => (blob ? resolve(blob) : reject(new Error('The browser cannot encode.'))),
    'image/jpeg',
  );
});

const backend = scriptedBackend([{ answer: sampleVerdict('match') }], null);
window.claims = () => backend.requests[0]?.selfie.capture;

const root = document.body.appendChild(document.createElement('main'));
createRoot(root).render(
  <FaceCompare
    unstyled
    backend={backend}
    reference={reference}
    consent={{ noticeVersion: '1', token: 'bench' }}
  />,
);
