import type { FaceCompareHandle, FaceCompareOptions } from '@facecompare/react';
import { FaceCompare } from '@facecompare/react';
import { type ComponentType, h, type Ref, render } from 'preact';
import { refusedSlots } from '../refused.tsx';
import { preparePreact } from './prepare-preact.ts';

/** What is drawn: the widget, or why it cannot be one. */
export interface Drawn {
  readonly options: FaceCompareOptions;
  readonly refused: boolean;
  readonly disabled: boolean;
}

export interface Mounted {
  /** Null takes everything away that was drawn. */
  draw(drawn: Drawn | null): void;
  /** What the widget can be asked for, while it is there. */
  handle(): FaceCompareHandle | null;
  /** Ends everything that runs, the camera among it, before it returns. */
  unmount(): void;
}

// Written for React, drawn by Preact: to the types these are two worlds.
const Widget = FaceCompare as unknown as ComponentType<
  FaceCompareOptions & { ref: Ref<FaceCompareHandle> }
>;

/** The widget in a shadow root. */
export function mount(root: ShadowRoot): Mounted {
  preparePreact();
  const ref: { current: FaceCompareHandle | null } = { current: null };
  const box = root.appendChild(root.ownerDocument.createElement('div'));
  return {
    draw(drawn) {
      if (!drawn) return render(null, box);
      const { options, refused, disabled } = drawn;
      box.inert = disabled;
      render(h(Widget, { ...options, ref, ...(refused && { slots: refusedSlots }) }), box);
    },
    handle: () => ref.current,
    unmount() {
      render(null, box);
      box.remove();
    },
  };
}
