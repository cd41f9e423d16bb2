import { httpBackend } from '@facecompare/contract/http';
import { FaceCompare } from '@facecompare/react';
import '@facecompare/react/styles.css';
import { createRoot } from 'react-dom/client';

/**
 * The query of the page: `?files` for photos from files only, `?backend=URL`,
 * `?timeout=MILLISECONDS`, and `?two` for a second widget.
 */
const asked = new URLSearchParams(location.search);
const url = asked.get('backend') ?? '/api/face-compare';
const timeoutMs = asked.get('timeout');
const backend = timeoutMs === null ? url : httpBackend({ url, timeoutMs: Number(timeoutMs) });
const sources = asked.has('files')
  ? ({ selfie: ['file'], reference: ['file'] } as const)
  : ({ selfie: ['camera'] } as const);
const alternative = { label: 'Verify another way', href: '/post' };

const element = document.getElementById('root');
if (!element) throw new Error('There is no place for the widget.');
const root = createRoot(element);
root.render(
  (asked.has('two') ? ['first', 'second'] : ['first']).map((name) => (
    <div key={name} id={name}>
      <FaceCompare backend={backend} sources={sources} alternative={alternative} />
    </div>
  )),
);
document.getElementById('leave')?.addEventListener('click', () => root.unmount());
