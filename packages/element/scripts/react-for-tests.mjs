/** React as tests of the React package see it, where the widget is drawn by Preact: everything, and `act`. */
export * from 'preact/compat';
export { default } from 'preact/compat';
export { act } from 'preact/test-utils';
