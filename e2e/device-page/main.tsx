import { type OnDevice, onDevice } from '@facecompare/engine/browser';
import { FaceCompare } from '@facecompare/react';
import '@facecompare/react/styles.css';
import { StrictMode } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import type { DeviceHost } from './device-host.ts';

let root: Root | undefined;
const devices: Record<string, OnDevice> = {};

// The bundler decides the URL of the worker's script; the other files are in the folder that the
// page serves.
const make = (cache: boolean): OnDevice =>
  onDevice({ models: '/facecompare/', wasm: '/facecompare/', cache });

const photoOf = (base64: string, source: 'camera' | 'file') => {
  const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
  return { blob: new Blob([bytes], { type: 'image/jpeg' }), width: 1, height: 1, source };
};

const host: DeviceHost = {
  verdicts: [],
  problems: [],
  mount({ guided = false, cache = true, ...props } = {}) {
    devices[String(cache)] ??= make(cache);
    const device = devices[String(cache)] as OnDevice;
    root = createRoot(document.getElementById('root') as HTMLElement);
    root.render(
      <StrictMode>
        <FaceCompare
          backend={device}
          {...(guided && { guide: device.guide })}
          onVerdict={(verdict) => host.verdicts.push(verdict)}
          onProblem={({ code, detail }) => host.problems.push({ code, detail })}
          onContinue={() => {}}
          {...props}
        />
      </StrictMode>,
    );
  },
  unmount() {
    root?.unmount();
    root = undefined;
  },
  async compare(selfie, reference) {
    const request = {
      selfie: photoOf(selfie, 'camera'),
      reference: photoOf(reference, 'file'),
      requestId: crypto.randomUUID(),
    };
    return (await make(true).compare(request, { signal: new AbortController().signal })).outcome;
  },
};
Object.assign(window, { deviceHost: host });
