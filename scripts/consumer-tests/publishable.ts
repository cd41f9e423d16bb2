/**
 * What a tarball may hold besides its own `dist`, `src` and papers. A new package adds one line
 * here.
 */
export const PUBLISHABLE: Readonly<Record<string, readonly RegExp[]>> = {
  contract: [],
  element: [/^dist\/preact\.LICENSE\.txt$/],
  flow: [],
  engine: [
    /^NOTICE$/,
    /^bin\/facecompare-assets\.mjs$/,
    /^models\/fr_(detect|feature|landmark|liveness)\.onnx$/,
    /^browser-files\/(fr_(detect|feature|landmark|liveness)\.net|kernels\.wasm|worker\.js|licences\.txt)$/,
  ],
  react: [/^dist\/styles\.css$/],
  server: [],
};
