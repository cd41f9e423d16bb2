/**
 * The example of its README: a camera and a button that takes a picture. The page has to send the
 * picture.
 */
import { useRef, useState } from 'react';
import Webcam from 'react-webcam';
import { startPeer } from '../camera-leaks/page/start-peer.tsx';
import { appearance, press } from '../camera-leaks/page/until.ts';

function Photo() {
  const webcam = useRef<Webcam>(null);
  const [photo, setPhoto] = useState<string | null>(null);
  if (photo) return <img alt="" src={photo} />;
  return (
    <>
      <Webcam ref={webcam} audio={false} videoConstraints={{ facingMode: 'user' }} />
      <button type="button" onClick={() => setPhoto(webcam.current?.getScreenshot() ?? null)}>
        Take a photo
      </button>
    </>
  );
}

startPeer(() => <Photo />, {
  async photo() {
    await press('main button');
    await appearance('main img');
  },
});
