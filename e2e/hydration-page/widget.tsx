import { FaceCompare } from '@facecompare/react';
import { StrictMode } from 'react';

/** The same on the server and in the browser. */
export const Page = () => (
  <StrictMode>
    <h1>Open an account</h1>
    <FaceCompare
      // The page has no style sheet, so a development build would warn.
      unstyled
      backend="/api/face-compare"
      locale="ar"
      maxAttempts={3}
      consent={{
        noticeVersion: '1',
        notice: 'Our own notice.',
        retention: 'Deleted after the check.',
      }}
      alternative={{ label: 'Verify another way', href: '/post' }}
    />
  </StrictMode>
);
