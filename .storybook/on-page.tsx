import type { ReactNode } from 'react';
import './on-page.css';

interface OnPageProps {
  readonly scheme: 'light' | 'dark';
  readonly direction: 'ltr' | 'rtl';
  /** BCP 47 tag. */
  readonly language: string;
  /** Whether the story is inside the text of a page, which has a `<main>` already. */
  readonly inText: boolean;
  /** Tells the viewer what in the story is simulated. */
  readonly note?: string;
  readonly children: ReactNode;
}

/**
 * The page around a story: a scheme, a language with its direction, and a line that says what is
 * simulated.
 */
export function OnPage({ scheme, direction, language, inText, note, children }: OnPageProps) {
  const Page = inText ? 'div' : 'main';
  return (
    <Page className="on-page" data-scheme={scheme} dir={direction} lang={language}>
      {children}
      {note && (
        <p className="on-page-note" lang="en" dir="ltr">
          {note}
        </p>
      )}
    </Page>
  );
}
