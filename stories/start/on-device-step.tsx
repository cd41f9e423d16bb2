import { onDevice } from '@facecompare/engine/browser';
import { FaceCompare } from '@facecompare/react';
import '@facecompare/react/styles.css';

const device = onDevice({
  models: '/facecompare/',
  wasm: '/facecompare/',
  worker: '/facecompare/worker.js',
});

export function OnDeviceStep({ onNext }: { readonly onNext: () => void }) {
  return <FaceCompare backend={device} guide={device.guide} onContinue={onNext} />;
}
