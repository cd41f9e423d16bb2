import type { ReactNode } from 'react';

/** Characters at each end of a text that is shortened. */
const ENDS = 6;

/** A time of today, with its full value in the `datetime` attribute. */
export function Time({ at }: { readonly at: string }) {
  return (
    <time dateTime={at} title={at}>
      {new Date(at).toLocaleTimeString()}
    </time>
  );
}

/** A digest or an id, shortened; the full value opens below it. */
export function Short({ text, label }: { readonly text: string; readonly label: string }) {
  if (text.length <= 2 * ENDS + 3) return <code>{text}</code>;
  return (
    <details className="short">
      <summary>
        <code>
          {text.slice(0, ENDS)}…{text.slice(-ENDS)}
        </code>
        <span className="hidden">: show the whole {label}</span>
      </summary>
      <code className="full">{text}</code>
    </details>
  );
}

/** A row of a description list. */
export function Fact({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

type Row = readonly [name: string, text: string];

/** Returns a row for each field of a JSON object, also of objects in it: `sha256.selfie`. */
function rowsOf(of: object, path = ''): readonly Row[] {
  return Object.entries(of).flatMap(([name, value]: [string, unknown]): readonly Row[] =>
    typeof value === 'object' && value !== null
      ? rowsOf(value, `${path}${name}.`)
      : [[`${path}${name}`, value === null ? '–' : String(value)]],
  );
}

/** Any JSON object, for example the claims of a receipt. */
export function Fields({ of }: { readonly of: object }) {
  return (
    <dl className="facts">
      {rowsOf(of).map(([name, text]) => (
        <Fact key={name} name={name}>
          <code className="full">{text}</code>
        </Fact>
      ))}
    </dl>
  );
}
