/** Merges the host's props into ours. If both have a handler, both run. */
import type { Ref, RefCallback } from 'react';
import { callHost } from './call-host.ts';

/** The host's props for one element, with an optional ref. */
export type HostProps<Attributes, Node> = Attributes & { readonly ref?: Ref<Node> | undefined };

/** Props with a ref that fits any element that a host chooses. */
export type AnyElement<Attributes> = Attributes & { readonly ref?: RefCallback<HTMLElement> };

type Props = Readonly<Record<string, unknown>>;
type Handler = (...received: readonly unknown[]) => void;

/** Only we set these props, because they make a part work. */
const OURS = new Set(['type', 'checked', 'value', 'src', 'href']);

/**
 * Merges our props with the host's.
 * - Handlers: the host's runs first, then ours unless it called `event.preventDefault()`.
 * - Classes, styles and refs: both apply.
 * - `disabled`: true if either is true.
 * - Everything else: the host's, except what makes the part work.
 */
export function mergeProps<Ours extends object, Host extends object>(
  defaults: Ours,
  host: Host | undefined,
): Ours & Host {
  const merged: Record<string, unknown> = { ...(defaults as Props) };
  for (const [name, theirs] of Object.entries(host ?? {})) {
    if (theirs !== undefined) merged[name] = together(name, (defaults as Props)[name], theirs);
  }
  return merged as Ours & Host;
}

function together(name: string, own: unknown, theirs: unknown): unknown {
  if (own === undefined) return theirs;
  if (isHandler(own) && isHandler(theirs) && /^on[A-Z]/.test(name)) return inTurn(theirs, own);
  if (name === 'className') return `${own} ${theirs}`;
  if (name === 'style') return { ...(own as object), ...(theirs as object) };
  if (name === 'ref') return bothRefs(own as Ref<unknown>, theirs as Ref<unknown>);
  if (name === 'disabled') return Boolean(own) || Boolean(theirs);
  return OURS.has(name) || name.startsWith('data-') ? own : theirs;
}

const isHandler = (value: unknown): value is Handler => typeof value === 'function';

/** We report an error of the host's handler, so that our handler still runs. */
const inTurn =
  (first: Handler, second: Handler): Handler =>
  (...received) => {
    callHost(() => first(...received), undefined);
    const [event] = received as readonly [{ readonly defaultPrevented?: boolean } | undefined];
    if (!event?.defaultPrevented) second(...received);
  };

/**
 * Keyed by the host's ref, so that the same pair of refs gives the same callback. Otherwise React
 * would detach and attach it in each render.
 */
const made = new WeakMap<
  object,
  { readonly own: Ref<unknown>; readonly both: RefCallback<unknown> }
>();

function bothRefs(own: Ref<unknown>, theirs: Ref<unknown>): Ref<unknown> {
  if (!theirs) return own;
  const known = made.get(theirs as object);
  if (known?.own === own) return known.both;
  const both = (node: unknown): void => {
    for (const ref of [own, theirs]) {
      if (typeof ref === 'function') ref(node);
      else if (ref) (ref as { current: unknown }).current = node;
    }
  };
  made.set(theirs as object, { own, both });
  return both;
}
