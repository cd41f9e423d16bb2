import { type OnDevice, onDevice } from '@facecompare/engine/browser';
import { FaceCompare } from '@facecompare/react';
import '@facecompare/react/styles.css';
import { StrictMode } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import type { DeviceHost } from './device-host.ts';

let root: Root | undefined;
const devices: Record<string, OnDevice> = {};

const host: DeviceHost = {
  verdicts: [],
  problems: [],
  mount({ guided = false, cache = true, ...props } = {}) {
    // The worker's script comes from where the bundler has put it; the rest from the folder that the page serves.
    devices[String(cache)] ??= onDevice({ models: '/facecompare/', wasm: '/facecompare/', cache });
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
};
Object.assign(window, { deviceHost: host });
