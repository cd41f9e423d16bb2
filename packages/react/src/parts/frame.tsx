import { type ReactNode, useEffect, useRef } from 'react';
import { Alternative } from './alternative.tsx';
import type { ScreenProps } from './screen-props.ts';

interface FrameProps extends ScreenProps {
  readonly heading: string;
  readonly body: string;
  /** The one thing to look at. */
  readonly children: ReactNode;
  readonly actions: ReactNode;
  /** In the foot, before the other way. */
  readonly note?: ReactNode;
  /** Leave the focus where it is, because the page has just been opened. */
  readonly quiet?: boolean;
}

/** The four rows of every screen. They keep their size from screen to screen, so that nothing jumps. */
export function Frame({ heading, body, children, actions, note, quiet, ...screen }: FrameProps) {
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (!quiet) title.current?.focus({ preventScroll: true });
  }, [quiet]);
  return (
    <>
      <header>
        <h2 ref={title} tabIndex={-1}>
          {heading}
        </h2>
        <p>{body}</p>
      </header>
      <div data-part="stage">{children}</div>
      <div data-part="actions">{actions}</div>
      <footer>
        <div>{note}</div>
        <Alternative {...screen} />
      </footer>
    </>
  );
}
