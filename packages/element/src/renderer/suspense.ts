import type { ComponentChildren, FunctionComponent } from 'preact';

/** Waits for nothing: to this renderer a part that is not ready is one that has thrown, and the boundary around it shows ours. */
export const Suspense: FunctionComponent<{ readonly fallback: ComponentChildren }> = ({
  children,
}) => children;
