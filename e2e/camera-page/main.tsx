import { FaceCompare } from '@facecompare/react';
import '@facecompare/react/styles.css';
import { createRoot } from 'react-dom/client';

/** The query of the page: `?file` allows a file for the selfie, `?locale=ar` sets the direction. */
const asked = new URLSearchParams(location.search);
const root = document.getElementById('root');
if (root)
  createRoot(root).render(
    <FaceCompare
      backend="/api/face-compare"
      sources={{ selfie: asked.has('file') ? ['camera', 'file'] : ['camera'] }}
      alternative={{ label: 'Verify another way', href: '/post' }}
      {...(asked.get('locale') ? { locale: asked.get('locale') as string } : {})}
    />,
  );
