import { type RefObject, useEffect, useRef } from 'react';
import { Alternative } from './alternative.tsx';
import type { Drawing, ScreenProps } from './screen-props.ts';

interface FrameProps extends Drawing, ScreenProps {
  /** Whether a screen was there before this one. */
  readonly shown: RefObject<boolean>;
}

/** The four rows of every screen. They keep their size from screen to screen, so that nothing jumps. */
export function Frame({ heading, body, stage, actions, note, shown, ...screen }: FrameProps) {
  const title = useRef<HTMLHeadingElement>(null);
  // A page that has just been opened keeps its focus; every later screen is told by the photo at fault, or by its heading.
  useEffect(() => {
    if (!shown.current) return;
    const fault = title.current?.closest('section')?.querySelector<HTMLElement>('figure[tabindex]');
    (fault ?? title.current)?.focus({ preventScroll: true });
  }, [shown]);
  return (
    <>
      <header>
        <h2 ref={title} tabIndex={-1}>
          {heading}
        </h2>
        <p>{body}</p>
      </header>
      <div data-part="stage">{stage}</div>
      <div data-part="actions">{actions}</div>
      <footer>
        <div>{note}</div>
        <Alternative {...screen} />
      </footer>
    </>
  );
}
