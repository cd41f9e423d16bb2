import type { ReactNode } from 'react';
import './on-page.css';

interface OnPageProps {
  readonly scheme: 'light' | 'dark';
  readonly direction: 'ltr' | 'rtl';
  /** What of the story is made up, told to whoever looks at it. */
  readonly note?: string;
  readonly children: ReactNode;
}

/** The page around a story: a scheme, a direction, and a line that says what is simulated. */
export function OnPage({ scheme, direction, note, children }: OnPageProps) {
  return (
    <main className="on-page" data-scheme={scheme} dir={direction} lang="en">
      {children}
      {note && (
        <p className="on-page-note" dir="ltr">
          {note}
        </p>
      )}
    </main>
  );
}
