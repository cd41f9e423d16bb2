/** Shows a widget in a React page, and removes it in each way that a page can. */
import { Component, Fragment, type ReactNode, StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { THROWN } from './count.ts';
import type { Mounted } from './widget.ts';

class Boundary extends Component<{ readonly children: ReactNode }, { readonly broken: boolean }> {
  override state = { broken: false };
  static getDerivedStateFromError() {
    return { broken: true };
  }
  override render() {
    return this.state.broken ? <p>Something broke.</p> : this.props.children;
  }
}

function Broken(): ReactNode {
  throw new Error(THROWN);
}

export function openStage(
  element: HTMLElement,
  strict: boolean,
  widget: () => ReactNode,
): Pick<Mounted, 'leave' | 'end'> {
  // Without a listener, React logs an error that a boundary catches.
  const root = createRoot(element, { onCaughtError: () => {} });
  const show = (children: ReactNode) => {
    const page = <Boundary>{children}</Boundary>;
    root.render(strict ? <StrictMode>{page}</StrictMode> : page);
  };
  const visit = (number: number, beside: ReactNode = null) =>
    show(
      <>
        <Fragment key={number}>{widget()}</Fragment>
        {beside}
      </>,
    );
  visit(1);
  return {
    leave(how) {
      if (how === 'unmount') root.unmount();
      else if (how === 'route') show(<p>Another page.</p>);
      else if (how === 'return') visit(2);
      else visit(1, <Broken />);
    },
    end: () => root.unmount(),
  };
}
