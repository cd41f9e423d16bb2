/** React for tests of the React package when Preact renders the widget: everything, and `act`. */
export * from 'preact/compat';
export { default } from 'preact/compat';
export { act } from 'preact/test-utils';
