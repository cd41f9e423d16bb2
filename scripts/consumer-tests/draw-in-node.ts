import { type Printed, runIn } from './run-in.ts';

const CODE = {
  react: `
    import { FaceCompare } from '@facecompare/react';
    import { createElement } from 'react';
    import { renderToString } from 'react-dom/server';
    console.log(renderToString(createElement(FaceCompare, { backend: '/api/face-compare' })));`,
  element: `
    import '@facecompare/element';
    console.log('imported');`,
};

/**
 * Imports the package in Node, without a window, and renders what it can render there, in React's
 * development build.
 */
export const drawInNode = (folder: string, uses: keyof typeof CODE): Promise<Printed> =>
  runIn(folder, ['node', '--input-type=module', '--eval', CODE[uses]]);
