import type { ReactNode } from 'react';
import './bank.css';
import './high-contrast.css';
import './playful.css';
import './theme-page.css';

/** Each theme with a site that could have it. */
const SITES = {
  bank: { name: 'Halden & Daughters', line: 'Private bank' },
  playful: { name: 'pomelo', line: 'Lend a thing, borrow a thing' },
  'high-contrast': { name: 'City library', line: 'Your card, online' },
};

export type ThemeName = keyof typeof SITES;

interface ThemePageProps {
  readonly theme: ThemeName;
  readonly children: ReactNode;
}

/**
 * A site in its own colours, with the widget on it. The class of the theme is on an element around
 * both.
 */
export function ThemePage({ theme, children }: ThemePageProps) {
  const { name, line } = SITES[theme];
  return (
    <div className={`theme-page ${theme}`}>
      <div className="theme-brand">
        <b>{name}</b> <span>{line}</span>
      </div>
      {children}
      <p className="theme-note">
        A made-up company, drawn people, a scripted backend: nothing is compared or sent.
      </p>
    </div>
  );
}
