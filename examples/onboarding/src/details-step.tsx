import { type FormEvent, useState } from 'react';
import type { Mode } from '../server/bank-session.ts';
import type { Choice, IdPhoto } from './bank-api.ts';
import { IdPhotoChoice } from './id-photo-choice.tsx';
import { ModeChoice } from './mode-choice.tsx';

/** A form that any bank could have. Name and email stay in the page. */
export function DetailsStep({
  onNext,
}: {
  readonly onNext: (name: string, choice: Choice) => void;
}) {
  const [mode, setMode] = useState<Mode>('both-photos');
  const [idPhoto, setIdPhoto] = useState<IdPhoto | null>(null);
  const isHeld = mode === 'id-photo-held';
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const name = String(new FormData(event.currentTarget).get('name') ?? '');
    onNext(name, { mode, idPhoto: isHeld ? idPhoto : null });
  };
  return (
    <form className="card" onSubmit={submit}>
      <h1>Open an account</h1>
      <p>
        This takes about three minutes. Have a photo of yourself ready. You can also use the camera.
      </p>
      <label>
        Full name
        <input name="name" autoComplete="name" required />
      </label>
      <label>
        Email
        <input name="email" type="email" autoComplete="email" required />
      </label>
      <ModeChoice mode={mode} onChange={setMode} />
      {isHeld && <IdPhotoChoice chosen={idPhoto} onChoose={setIdPhoto} />}
      <button type="submit">Next: verify that it's you</button>
    </form>
  );
}
