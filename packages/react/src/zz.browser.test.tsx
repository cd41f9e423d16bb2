import { expect, it } from 'vitest';
import { waitFor } from '@testing-library/react';
import { watchCamera } from './camera.test-support.ts';
import { en } from './index.ts';
import { button, onScreen, show, start, tidyPage, screenName } from './widget.test-support.tsx';
tidyPage();
it('diag', async () => {
  const camera = watchCamera();
  const log: string[] = [];
  const real = globalThis.createImageBitmap;
  globalThis.createImageBitmap = (async (x: HTMLVideoElement, ...r: []) => {
    const s = x instanceof HTMLVideoElement ? `rs=${x.readyState} ${x.videoWidth} t=${x.currentTime} paused=${x.paused} conn=${x.isConnected} tracks=${(x.srcObject as MediaStream)?.getTracks().map(t=>t.readyState+t.muted)}` : '';
    try { return await real(x, ...r); } catch (e) { log.push(String(e) + s); throw e; }
  }) as typeof createImageBitmap;
  const { person } = show({ onProblem: (p) => log.push(JSON.stringify(p)) });
  await start(person);
  for (let i = 0; i < 40; i++) {
    await onScreen('camera');
    await waitFor(() => expect(button(en.camera.shutter).disabled).toBe(false), { timeout: 3000 });
    const v = document.querySelector('video')!;
    const before = `rs=${v.readyState} ${v.videoWidth} ${v.paused}`;
    await person.click(button(en.camera.shutter));
    await waitFor(() => expect(['look', 'problem']).toContain(screenName()));
    if (screenName() === 'problem') { log.push(`#${i} before ${before} after rs=${v.readyState} `); await person.click(button(en.again)); }
    else await person.click(button(en.photo.retake));
  }
  console.log(log.join('\n'));
}, 60000);
