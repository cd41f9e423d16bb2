import type { Side } from '@facecompare/react';

const SAMPLES = [
  { file: 'selfie', label: 'A person' },
  { file: 'same-person', label: 'The same person' },
  { file: 'other-person', label: 'Another person' },
  { file: 'two-people', label: 'Two people' },
  { file: 'no-face', label: 'No face' },
] as const;

const BUSY: Readonly<Record<Side, string>> = { selfie: 'the selfie', reference: 'your photo' };

interface SamplePhotosProps {
  /** The current photo of the widget; null before Start. */
  readonly side: Side | null;
  readonly onChoose: (side: Side, photo: Blob) => void;
}

/**
 * Photos for a person without a camera, or who does not want to use it here. A package ships them,
 * and the build of the demo cuts them.
 */
export function SamplePhotos({ side, onChoose }: SamplePhotosProps) {
  const choose = async (file: string) => {
    const response = await fetch(`./samples/${file}.jpg`);
    if (response.ok && side) onChoose(side, await response.blob());
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
              <img src={`./samples/${file}.jpg`} alt="" width="72" height="72" />
              {label}
            </button>
          </li>
        ))}
      </ul>
    </aside>
  );
}
