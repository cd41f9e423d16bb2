/**
 * Replaces TanStack Query for the widget. The element has its own renderer, so a client of the page
 * cannot be in its context. The build puts this in place of the library.
 */
import { createContext } from 'preact';

export const QueryClientContext = createContext(undefined);
