/** Where the script lies; known only while it runs. */
const script =
  document.currentScript instanceof HTMLScriptElement
    ? document.currentScript.src
    : document.baseURI;

/** A module that lies beside the script, such as `later/started-work.js`. */
export const beside = <Module>(path: string): Promise<Module> =>
  import(/* @vite-ignore */ new URL(path, script).href);
