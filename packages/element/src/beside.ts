/** The URL of the script. The browser knows it only while the script runs. */
const script =
  document.currentScript instanceof HTMLScriptElement
    ? document.currentScript.src
    : document.baseURI;

/** Imports a module from the folder of the script, such as `lazy/started-work.js`. */
export const beside = <Module>(path: string): Promise<Module> =>
  import(/* @vite-ignore */ new URL(path, script).href);
