import { type RefObject, useEffect, useRef } from 'react';
import { Header } from '../parts/header.tsx';
import { HostSlot } from '../parts/host-slot.tsx';
import { Leave } from '../parts/leave.tsx';
import { Slot } from '../parts/slot.tsx';
import type { ScreenContent, ScreenProps } from './screen-props.ts';

interface FrameProps extends ScreenContent, ScreenProps {
  /** Whether another screen was shown before this one. */
  readonly shown: RefObject<boolean>;
  /** The id of the heading, which names the widget. */
  readonly id: string;
}

/**
 * Renders the rows of every screen. They keep their size between screens, so that nothing jumps.
 */
export function Frame({ shown, id, ...screen }: FrameProps) {
  const { flow, options, heading, body, stage, actions, note } = screen;
  const { part, view } = flow;
  const title = useRef<HTMLHeadingElement>(null);
  // The first screen leaves the focus of the page alone. Each later screen focuses the photo with a
  // problem, or its heading, so that a screen reader announces it.
  useEffect(() => {
    if (!shown.current) return;
    const fault = title.current?.closest('section')?.querySelector<HTMLElement>('figure[tabindex]');
    (fault ?? title.current)?.focus({ preventScroll: true });
  }, [shown]);
  const Heading = `h${options.headingLevel ?? 2}` as const;
  const headingProps = { ref: title, tabIndex: -1, id } as const;
  const bodyId = `${id}b`;
  const rows = (
    <>
      <Slot name="title" state={{ heading, body }}>
        <header {...part('title')}>
          {/* A screen reader then announces the body when the heading gets the focus. */}
          <Heading {...part('heading')} {...headingProps} aria-describedby={bodyId}>
            {heading}
          </Heading>
          <p {...part('body')} id={bodyId}>
            {body}
          </p>
        </header>
      </Slot>
      {/* Shown above the heading, but one Tab key after it on every screen. */}
      <Header {...screen} />
      <Slot name="stage">
        <div {...part('stage')}>{stage}</div>
      </Slot>
      <Slot name="actions">
        <div {...part('actions')}>{actions}</div>
      </Slot>
      <Slot name="footer" state={{ note }}>
        <footer {...part('footer')}>
          <div {...part('note')}>{note}</div>
          <Leave {...screen} />
        </footer>
      </Slot>
    </>
  );
  const render = options.slots?.[view.screen];
  return render ? (
    <HostSlot render={render} props={{ ...screen, headingProps, children: rows }} />
  ) : (
    rows
  );
}
