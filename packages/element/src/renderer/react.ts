/**
 * The part of React that the widget uses, from Preact. The build puts it in place of `react`. It is
 * a list, because `preact/compat` adds 3 KiB that the widget never calls; a missing name fails the
 * build.
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
