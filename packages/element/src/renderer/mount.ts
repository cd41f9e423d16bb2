import type { FaceCompareHandle, FaceCompareOptions } from '@facecompare/react';
import { FaceCompare } from '@facecompare/react';
import { type ComponentType, h, type Ref, render } from 'preact';
import { refusedSlots } from '../refused.tsx';
import { preparePreact } from './prepare-preact.ts';

/** The content: the widget, or the reason why there is none. */
export interface Content {
  readonly options: FaceCompareOptions;
  readonly refused: boolean;
  readonly disabled: boolean;
}

export interface Mounted {
  /** Renders the content. Null removes everything. */
  render(content: Content | null): void;
  /** The methods of the widget, while it is rendered. */
  handle(): FaceCompareHandle | null;
  /** Stops everything that runs, including the camera, before it returns. */
  unmount(): void;
}

// Written for React and rendered by Preact: their types do not match.
const Widget = FaceCompare as unknown as ComponentType<
  FaceCompareOptions & { ref: Ref<FaceCompareHandle> }
>;

/** Mounts the widget in a shadow root. */
export function mount(root: ShadowRoot): Mounted {
  preparePreact();
  const ref: { current: FaceCompareHandle | null } = { current: null };
  const box = root.appendChild(root.ownerDocument.createElement('div'));
  return {
    render(content) {
      if (!content) return render(null, box);
      const { options, refused, disabled } = content;
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
