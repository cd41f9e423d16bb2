import { createRoot } from 'react-dom/client';
import { HeadlessStrip } from '../../stories/headless/headless-strip.tsx';

const root = document.getElementById('root');
if (root)
  createRoot(root).render(
    <HeadlessStrip
      backend="/api/face-compare"
      sources={{ selfie: ['camera'], reference: ['file'] }}
      maxAttempts={3}
    />,
  );
