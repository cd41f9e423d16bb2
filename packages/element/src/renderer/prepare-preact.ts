import { options } from 'preact';

let prepared = false;

/** Configures the Preact of this bundle. The Preact of a page, if it has one, stays unchanged. */
export function preparePreact(): void {
  if (prepared) return;
  prepared = true;
  // Effects run at once after a render, as in React after a press. So the focus moves with the
  // screen, and the camera is released even on a page that is never painted.
  options.requestAnimationFrame = queueMicrotask;
  const before = options.vnode;
  options.vnode = (vnode) => {
    before?.(vnode);
    if (typeof vnode.type !== 'string') return;
    // Sets `part`, so that a page can style the element from outside the shadow root, by
    // `::part()`.
    const props = vnode.props as {
      'data-part'?: string;
      part?: string;
      children?: unknown;
      textContent?: string;
    };
    if (props['data-part'] !== undefined) props.part = props['data-part'];
    // Preact would update its own text node. React replaces the text, even if a page translator has
    // replaced the node.
    if (typeof props.children === 'string') {
      props.textContent = props.children;
      props.children = undefined;
    }
  };
}
