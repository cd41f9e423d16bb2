import type { Mode } from '../server/bank-session.ts';

const MODES = [
  {
    mode: 'both-photos',
    label: 'I give both photos',
    sentence: 'You take a selfie and add a photo of yourself. Your browser sends both.',
  },
  {
    mode: 'id-photo-held',
    label: 'The bank has my ID photo',
    sentence: 'The bank’s server holds your ID photo. Your browser sends only the selfie.',
  },
] as const satisfies readonly { mode: Mode; label: string; sentence: string }[];

/** Whether the bank or the browser gives the second photo. */
export function ModeChoice({
  mode,
  onChange,
}: {
  readonly mode: Mode;
  readonly onChange: (mode: Mode) => void;
}) {
  return (
    <fieldset className="choice">
      <legend>How we check that it’s you</legend>
      {MODES.map((option) => (
        <label key={option.mode} className="option">
          <input
            type="radio"
            name="mode"
            value={option.mode}
            checked={option.mode === mode}
            onChange={() => onChange(option.mode)}
          />
          <span>
            {option.label}
            <small>{option.sentence}</small>
          </span>
        </label>
      ))}
    </fieldset>
  );
}
