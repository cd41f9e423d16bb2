/**
 * What the widget uses of React, from Preact: the build puts this in place of `react`. A list, because `preact/compat` is
 * 3 KiB more that nothing here calls; a name that is missing does not build.
 */
export { Component, createContext, createElement, Fragment } from 'preact';
export {
  useCallback,
  useContext,
  useEffect,
  useId,
  useImperativeHandle,
  useLayoutEffect,
  useMemo,
  useReducer,
  useRef,
  useState,
} from 'preact/hooks';
export { forwardRef } from './forward-ref.ts';
export { Suspense } from './suspense.ts';
export { useSyncExternalStore } from './use-sync-external-store.ts';
