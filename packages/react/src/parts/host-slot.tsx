import { Component, type ReactNode, Suspense } from 'react';
import { callHost } from '../hook/call-host.ts';
import { SlotContext } from './slot-context.ts';

interface HostSlotProps<Props> {
  readonly render: (props: Props) => ReactNode;
  /** The children are what we would render here. */
  readonly props: Props & { readonly children: ReactNode };
}

/**
 * Renders a slot of the host. If it throws, our own content stays until the next screen, and the
 * host's error reporting gets the error. Without this boundary React would unmount the whole page.
 * Our content also stays while the slot suspends. It has no slots then: if one of them suspended
 * too, React 19.3 would render both without end.
 */
export class HostSlot<Props> extends Component<HostSlotProps<Props>> {
  override state = { failed: false };
  static getDerivedStateFromError = () => ({ failed: true });
  override componentDidCatch(error: unknown) {
    callHost(() => {
      throw error;
    }, null);
  }
  override render() {
    const { children } = this.props.props;
    if (this.state.failed) return children;
    return (
      <Suspense fallback={<SlotContext.Provider value={null}>{children}</SlotContext.Provider>}>
        <Rendered {...this.props} />
      </Suspense>
    );
  }
}

/** A separate component, so that the boundary above it catches its errors. */
const Rendered = <Props,>({ render, props }: HostSlotProps<Props>) => render(props);
