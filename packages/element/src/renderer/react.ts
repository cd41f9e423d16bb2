/**
 * What the widget uses of React, from Preact: the build puts this in place of `react`. A list, because all of
 * `preact/compat` is 2 KiB more that nothing here calls; a name that is missing does not build.
 */
export { Component, createContext, createElement, Fragment } from 'preact';
export { forwardRef, useSyncExternalStore } from 'preact/compat';
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
