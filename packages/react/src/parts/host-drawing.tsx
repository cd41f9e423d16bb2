import { Component, type ReactNode, Suspense } from 'react';
import { tell } from '../hook/tell.ts';

interface HostDrawingProps<Props> {
  readonly draw: (props: Props) => ReactNode;
  /** With what we would draw here. */
  readonly props: Props & { readonly children: ReactNode };
}

/**
 * What a slot of the host draws. If it throws, ours stands there until the next screen, and the host's error reporting gets
 * the error: otherwise React would take the whole page away. Ours also stands there while the slot waits for something.
 */
export class HostDrawing<Props> extends Component<HostDrawingProps<Props>> {
  override state = { failed: false };
  static getDerivedStateFromError = () => ({ failed: true });
  override componentDidCatch(error: unknown) {
    tell(() => {
      throw error;
    }, null);
  }
  override render() {
    const { children } = this.props.props;
    if (this.state.failed) return children;
    return (
      <Suspense fallback={children}>
        <Drawn {...this.props} />
      </Suspense>
    );
  }
}

/** A component of its own, so that the boundary above it hears of what it throws. */
const Drawn = <Props,>({ draw, props }: HostDrawingProps<Props>) => draw(props);
