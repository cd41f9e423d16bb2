import type { FormEvent } from 'react';

/** A form that any bank could have. Nothing of it is sent. */
export function DetailsStep({ onNext }: { readonly onNext: (name: string) => void }) {
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    onNext(String(new FormData(event.currentTarget).get('name') ?? ''));
  };
  return (
    <form className="card" onSubmit={submit}>
      <h1>Open an account</h1>
      <p>This takes about three minutes. Have a photo of yourself at hand, or the camera.</p>
      <label>
        Full name
        <input name="name" autoComplete="name" required />
      </label>
      <label>
        Email
        <input name="email" type="email" autoComplete="email" required />
      </label>
      <button type="submit">Next: verify that it's you</button>
    </form>
  );
}
