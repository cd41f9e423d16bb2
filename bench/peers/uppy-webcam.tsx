/**
 * Created in an effect and destroyed by its clean-up, as Uppy's documentation shows it for a custom
 * page. Another plugin sends the picture.
 */
import Uppy from '@uppy/core';
import Webcam from '@uppy/webcam';
import { useEffect, useRef } from 'react';
import { startPeer } from '../camera-leaks/page/start-peer.tsx';
import { appearance, came, press } from '../camera-leaks/page/until.ts';

function Photo() {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const uppy = new Uppy();
    uppy.use(Webcam, { target: place.current as HTMLDivElement, modes: ['picture'] });
    return () => uppy.destroy();
  }, []);
  return <div ref={place} data-peer="uppy" />;
}

startPeer(() => <Photo />, {
  mounted: () => appearance('[data-peer="uppy"]'),
  async encode() {
    await press('.uppy-Webcam-button--picture');
    await came('toBlob');
  },
  photo: () => appearance('.uppy-Webcam-imageContainer img'),
});
