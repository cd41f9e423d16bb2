/**
 * The widget with a session, as the address says: `?as=component&edge=400#TOKEN`. Another `edge`
 * gives another file of the same camera picture, because a selfie counts in one session only.
 */
import '@facecompare/element/define';
import { FaceCompare } from '@facecompare/react';
import '@facecompare/react/styles.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { HeadlessStrip } from '../../stories/headless/headless-strip.tsx';

const root = document.getElementById('root');
const asked = new URLSearchParams(location.search);
const options = {
  backend: '/v1/ocr/face/compare',
  session: location.hash.slice(1),
  sources: { selfie: ['camera'], reference: ['file'] },
  image: { maxEdge: Number(asked.get('edge')) },
} as const;

if (root && asked.get('as') === 'element') {
  const element = document.createElement('face-compare');
  const { backend, session, ...others } = options;
  Object.assign(element, { backend, session, options: others });
  root.append(element);
} else if (root) {
  const Check = asked.get('as') === 'hook' ? HeadlessStrip : FaceCompare;
  createRoot(root).render(
    <StrictMode>
      <Check {...options} />
    </StrictMode>,
  );
}
