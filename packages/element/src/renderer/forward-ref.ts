import type { ComponentChildren, FunctionComponent, Ref } from 'preact';

/** Preact hands `ref` over among the properties; React's way to write it gets the two apart. */
export const forwardRef =
  <Props extends object, Handle>(
    render: (props: Props, ref: Ref<Handle> | null) => ComponentChildren,
  ): FunctionComponent<Props> =>
  (given) => {
    const { ref = null, ...props } = given as Props & { ref?: Ref<Handle> };
    return render(props as Props, ref);
  };
