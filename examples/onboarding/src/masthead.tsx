import type { ReactNode } from 'react';

export function Masthead({
  slogan,
  children,
}: {
  readonly slogan: string;
  readonly children: ReactNode;
}) {
  return (
    <header className="masthead">
      <img src="./favicon.svg" alt="" width="32" height="32" />
      <strong>Northbank</strong>
      <span className="slogan">{slogan}</span>
      {children}
    </header>
  );
}
