import type { ComponentChildren, FunctionComponent } from 'preact';

/**
 * Renders its children at once. In this renderer a part that is not ready throws, and our own
 * boundary around it shows the fallback.
 */
export const Suspense: FunctionComponent<{ readonly fallback: ComponentChildren }> = ({
  children,
}) => children;
