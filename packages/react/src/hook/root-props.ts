/** The props of the element around everything. They keep our events away from the host page. */
import type { Command, View } from '@facecompare/flow';
import type { KeyboardEvent } from 'react';
import type { PartAttributes, PartName } from '../parts/part-names.ts';

const RIGHT_TO_LEFT = /^(ar|ckb|dv|fa|he|ps|sd|ug|ur|yi)\b/i;

interface RootContext {
  readonly view: View;
  /** BCP 47. */
  readonly lang: string;
  readonly part: (name: PartName) => PartAttributes;
  readonly can: (command: Command) => boolean;
  readonly send: (command: Command) => void;
}

export function rootProps({ view, lang, part, can, send }: RootContext) {
  const { side } = view;
  return {
    ...part('face-compare'),
    'data-stage': view.stage,
    'data-screen': view.screen,
    'data-side': side,
    // Otherwise a photo that is dropped beside the drop zone would replace the page and its form.
    onDragOver: claimUnlessHandled,
    onDrop: claimUnlessHandled,
    onKeyDown: (event: KeyboardEvent<HTMLElement>) => {
      if (event.defaultPrevented) return;
      const close = { type: 'camera/close', side } as const;
      // A dialog around the widget must not close too.
      if (event.key === 'Escape' && can(close)) {
        claimUnlessHandled(event);
        send(close);
      }
      // A form around the widget must not be submitted.
      if (event.key === 'Enter' && isField(event.target)) event.preventDefault();
    },
    lang,
    dir: RIGHT_TO_LEFT.test(lang) ? ('rtl' as const) : ('ltr' as const),
  };
}

function claimUnlessHandled(
  event: Pick<KeyboardEvent, 'defaultPrevented' | 'preventDefault' | 'stopPropagation'>,
): void {
  if (event.defaultPrevented) return;
  event.preventDefault();
  event.stopPropagation();
}

/**
 * Returns whether Enter in this field would submit a form. A file input is different, because Enter
 * opens it.
 */
const isField = (target: EventTarget): boolean =>
  (target as Element).matches?.('input:not([type=file])') ?? false;
