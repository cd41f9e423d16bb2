import { version } from 'react';
import { renderToString } from 'react-dom/server';
import { Page } from './widget.tsx';

export { version };
export const drawn = (): string => renderToString(<Page />);
