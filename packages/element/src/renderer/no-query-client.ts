/**
 * What the widget asks of TanStack Query, on a page that has no client to offer: the element's renderer is its own, so
 * that a client of the page cannot stand in its context. The build puts this in place of the library.
 */
import { createContext } from 'preact';

export const QueryClientContext = createContext(undefined);
