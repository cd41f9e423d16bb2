import type { Side } from '@facecompare/react';
import { freshSample, SAMPLES, type SampleName, sampleUrl } from './samples.ts';

const BUSY: Readonly<Record<Side, string>> = { selfie: 'the selfie', reference: 'your photo' };

interface SamplePhotosProps {
  /** The current photo of the widget; null before Start. */
  readonly side: Side | null;
  readonly onChoose: (side: Side, photo: Blob) => void;
}

/** Photos for a visitor without a camera, or who does not want to use it here. */
export function SamplePhotos({ side, onChoose }: SamplePhotosProps) {
  const choose = async (file: SampleName) => {
    if (side) onChoose(side, await freshSample(file));
  };
  return (
    <aside className="samples">
      <h2>No camera at hand?</h2>
      <p>
        {side
          ? `Use one of these as ${BUSY[side]}.`
          : 'Press Start, then use one of these sample photos.'}
      </p>
      <ul>
        {SAMPLES.map(({ file, label }) => (
          <li key={file}>
            <button type="button" disabled={!side} onClick={() => choose(file)}>
              <img src={sampleUrl(file)} alt="" width="72" height="72" />
              {label}
            </button>
          </li>
        ))}
      </ul>
    </aside>
  );
}
