import type { ComponentChildren, FunctionComponent, Ref } from 'preact';

/**
 * Preact passes `ref` as one of the properties. This separates the two, as React's `forwardRef`
 * does.
 */
export const forwardRef =
  <Props extends object, Handle>(
    render: (props: Props, ref: Ref<Handle> | null) => ComponentChildren,
  ): FunctionComponent<Props> =>
  (given) => {
    const { ref = null, ...props } = given as Props & { ref?: Ref<Handle> };
    return render(props as Props, ref);
  };
