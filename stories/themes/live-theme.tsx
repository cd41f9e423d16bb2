import type { Messages } from '@facecompare/react';
import { type CSSProperties, useState } from 'react';
import { ThreeScreens } from '../three-screens.tsx';
import { contrastRatio } from './contrast-ratio.ts';
import './live-theme.css';
import { CHOICES, COLOURS, LENGTHS } from './theme-properties.ts';

type Theme = Readonly<Record<string, string>>;

/** Returns a rule with the changed properties, for a style sheet. */
const ruleOf = (theme: Theme): string =>
  [
    '.my-theme {',
    ...Object.entries(theme).map(([property, value]) => `  ${property}: ${value};`),
    '}',
  ].join('\n');

/** Pairs of colours that a reader has to distinguish. */
const READ = [
  { text: '--fc-on-accent', on: '--fc-accent', label: 'Button' },
  { text: '--fc-ink', on: '--fc-surface', label: 'Text' },
  { text: '--fc-quiet', on: '--fc-sunken', label: 'Quiet text' },
];

interface LiveThemeProps {
  readonly messages: Messages;
}

/** A control for every custom property, the widget beside them, and the rule to copy. */
export function LiveTheme({ messages }: LiveThemeProps) {
  const [theme, setTheme] = useState<Theme>({});
  const [copied, setCopied] = useState(false);
  const set = (property: string, value: string | null) => {
    setCopied(false);
    setTheme(({ [property]: _, ...others }) =>
      value === null ? others : { ...others, [property]: value },
    );
  };
  const colourOf = (property: string) =>
    theme[property] ?? COLOURS.find((colour) => colour.property === property)?.usual ?? '#000000';
  const rule = ruleOf(theme);
  return (
    <div className="live-theme">
      <form
        className="live-theme-form"
        aria-label="Theme"
        onSubmit={(event) => event.preventDefault()}
      >
        <fieldset>
          <legend>Colours</legend>
          {COLOURS.map(({ property, label }) => (
            <label key={property}>
              <input
                type="color"
                value={colourOf(property)}
                onChange={(event) => set(property, event.target.value)}
              />{' '}
              {label}
            </label>
          ))}
        </fieldset>
        <fieldset>
          <legend>Shape</legend>
          {LENGTHS.map(({ property, label, usual, least, most, step }) => (
            <label key={property}>
              {label} <span>{theme[property] ?? `${usual}rem`}</span>
              <input
                type="range"
                {...{ min: least, max: most, step }}
                value={Number.parseFloat(theme[property] ?? String(usual))}
                onChange={(event) => set(property, `${event.target.value}rem`)}
              />
            </label>
          ))}
          {CHOICES.map(({ property, label, choices }) => (
            <label key={property}>
              {label}
              <select onChange={(event) => set(property, choices[event.target.value] ?? null)}>
                {Object.keys(choices).map((name) => (
                  <option key={name}>{name}</option>
                ))}
              </select>
            </label>
          ))}
        </fieldset>
        <ul className="live-theme-contrast" aria-label="Contrast">
          {READ.map(({ text, on, label }) => {
            const ratio = contrastRatio(colourOf(text), colourOf(on));
            return (
              <li key={label} data-low={ratio < 4.5}>
                {label} <b>{ratio.toFixed(1)} : 1</b>{' '}
                {ratio < 4.5 ? 'too low' : ratio < 7 ? 'AA' : 'AAA'}
              </li>
            );
          })}
        </ul>
        <pre>
          <code>{rule}</code>
        </pre>
        <button
          type="button"
          onClick={() => navigator.clipboard.writeText(rule).then(() => setCopied(true))}
        >
          Copy the CSS
        </button>
        <span role="status">{copied && 'Copied.'}</span>
      </form>
      <div className="live-theme-view" style={theme as CSSProperties}>
        <ThreeScreens messages={messages} />
      </div>
    </div>
  );
}
