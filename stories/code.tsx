import { Source } from '@storybook/addon-docs/blocks';
import type { ComponentProps } from 'react';

/** Code on a page, as light or dark as the page. */
export const Code = (props: Pick<ComponentProps<typeof Source>, 'code' | 'language'>) => (
  <Source {...props} dark={matchMedia('(prefers-color-scheme: dark)').matches} />
);
