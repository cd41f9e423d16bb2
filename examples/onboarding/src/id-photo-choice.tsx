import type { ChangeEvent } from 'react';
import type { IdPhoto } from './bank-api.ts';
import { SAMPLES, sampleUrl } from './samples.ts';

const SHOWN = SAMPLES.filter(({ file }) => file !== 'selfie');

/** Stands for the bank's own files, in which a real bank already has the photo of an ID. */
export function IdPhotoChoice({
  chosen,
  onChoose,
}: {
  readonly chosen: IdPhoto | null;
  readonly onChoose: (chosen: IdPhoto) => void;
}) {
  const chooseFile = ({ target }: ChangeEvent<HTMLInputElement>) => {
    const photo = target.files?.[0];
    if (photo) onChoose(photo);
  };
  return (
    <fieldset className="choice">
      <legend>Your ID photo</legend>
      <p>A real bank has it on file. Here, choose one that the bank’s server will hold.</p>
      <div className="id-photos">
        {SHOWN.map(({ file, label }) => (
          <label key={file} className="id-photo">
            <input
              type="radio"
              name="id-photo"
              required={!(chosen instanceof Blob)}
              checked={chosen === file}
              onChange={() => onChoose(file)}
            />
            <img src={sampleUrl(file)} alt="" width="72" height="72" />
            {label}
          </label>
        ))}
      </div>
      <label>
        Or a photo of your own
        <input type="file" accept="image/jpeg,image/png,image/webp" onChange={chooseFile} />
      </label>
    </fieldset>
  );
}
