import { options } from 'preact';

let prepared = false;

/** Sets what this bundle's Preact does beside drawing; that of a page, if it has one, is another. */
export function preparePreact(): void {
  if (prepared) return;
  prepared = true;
  // Effects follow the drawing at once, as they do in React after a press: the focus moves with the screen, and a camera is
  // let go of also on a page that is never painted.
  options.requestAnimationFrame = queueMicrotask;
  const before = options.vnode;
  options.vnode = (vnode) => {
    before?.(vnode);
    if (typeof vnode.type !== 'string') return;
    // So that a page can style it from outside the shadow root, by `::part()`.
    const props = vnode.props as {
      'data-part'?: string;
      part?: string;
      children?: unknown;
      textContent?: string;
    };
    if (props['data-part'] !== undefined) props.part = props['data-part'];
    // Preact would update a text node of its own. React replaces the text, also if a page translator has replaced the node.
    if (typeof props.children === 'string') {
      props.textContent = props.children;
      props.children = undefined;
    }
  };
}
