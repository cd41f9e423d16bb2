import type { ButtonHTMLAttributes } from 'react';
import type { ScreenProps } from '../screens/screen-props.ts';

/** The host's alternative, as a link or as a button beside Start. */
export function Alternative({
  flow,
  options,
  kind,
}: Pick<ScreenProps, 'flow' | 'options'> & { readonly kind: 'link' | 'second' | 'main' }) {
  const link = flow.getAlternativeProps();
  if (!link) return null;
  const label = options.alternative?.label;
  return link.href ? (
    <a data-kind={kind} {...link}>
      <span>{label}</span>
    </a>
  ) : (
    <button type="button" data-kind={kind} {...(link as ButtonHTMLAttributes<HTMLButtonElement>)}>
      {label}
    </button>
  );
}
