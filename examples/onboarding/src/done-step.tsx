export function DoneStep({
  name,
  onAgain,
}: {
  readonly name: string;
  readonly onAgain: () => void;
}) {
  return (
    <section className="card">
      <h1>Welcome{name && `, ${name}`}</h1>
      <p>
        Your account is open. A real bank would now ask its own server for the verdict: what a
        browser says is no proof.
      </p>
      <button type="button" onClick={onAgain}>
        Start again
      </button>
    </section>
  );
}
