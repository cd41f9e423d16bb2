import type { ButtonHTMLAttributes } from 'react';
import type { ScreenProps } from './screen-props.ts';

/** Another way to go on, on every screen, and the way out. */
export function Alternative({ face, options }: ScreenProps) {
  const link = face.getAlternativeProps();
  return (
    <div>
      {options.onCancel && (
        <button type="button" data-kind="link" data-part="leave" onClick={options.onCancel}>
          {face.words.leave}
        </button>
      )}
      {link &&
        (link.href ? (
          <a {...link}>{options.alternative?.label}</a>
        ) : (
          <button type="button" data-kind="link" {...(link as ButtonHTMLAttributes<HTMLButtonElement>)}>
            {options.alternative?.label}
          </button>
        ))}
    </div>
  );
}
