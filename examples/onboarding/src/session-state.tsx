import { BankError } from './bank-api.ts';

/** What to say about an ID photo that the server cannot compare. */
const ID_PHOTO: Readonly<Record<string, string>> = {
  'no-face': 'We couldn’t find a face in it.',
  'multiple-faces': 'There is more than one face in it.',
  'face-too-small': 'The face in it is too small.',
  'too-blurred': 'It is too blurred.',
  'face-covered': 'The face in it is covered.',
  'low-quality': 'It is not clear enough.',
  'image-too-large': 'The file is larger than 6 MB.',
  'image-unsupported': 'The file is not a JPEG, PNG or WebP photo.',
  'image-heic': 'The file is a HEIC photo. Choose a JPEG, PNG or WebP photo.',
  'image-corrupt': 'The file is damaged.',
};

/** Says that a session is being opened. */
export function OpeningSession() {
  return (
    <section className="card waiting">
      <p role="status">Getting ready…</p>
    </section>
  );
}

/** Says why no session was opened, and what the visitor can do. */
export function NoSession({
  error,
  onAgain,
  onBack,
}: {
  readonly error: Error;
  readonly onAgain: () => void;
  readonly onBack: () => void;
}) {
  const code = error instanceof BankError ? error.code : null;
  const reason = code === null ? undefined : ID_PHOTO[code];
  if (reason !== undefined)
    return (
      <section className="card" role="alert">
        <h1>We can’t use this ID photo</h1>
        <p>{reason}</p>
        <button type="button" onClick={onBack}>
          Choose another ID photo
        </button>
      </section>
    );
  return (
    <section className="card" role="alert">
      <h1>We can’t start the check yet</h1>
      <p>
        {code === 'overloaded'
          ? 'Our server is busy or still starting. Please try again in a moment.'
          : 'Our server didn’t answer. Check your connection and try again.'}
      </p>
      <button type="button" onClick={onAgain}>
        Try again
      </button>
      <button type="button" className="second" onClick={onBack}>
        Back
      </button>
    </section>
  );
}
