import { useEffect, useRef, useState } from 'react';
import type { CameraHelpWords } from './text/en.camera-help.ts';
import type { LaterWords, Words } from './text/en.ts';

/** How long a problem waits for its own words before it is told in general ones. */
const PATIENCE_MS = 1000;

/**
 * The words of a language, with those about a camera that does not work as soon as they are there. They are fetched while
 * the camera opens.
 *
 * @returns `soon` tells a problem of the camera once: in its own words, or after a second without them
 */
export function useCameraWords<Language extends Words>(language: Language, opening: boolean) {
  const [fetched, setFetched] = useState<{ readonly later: LaterWords; readonly help: CameraHelpWords }>();
  const { later } = language;
  const help = fetched?.later === later ? fetched.help : undefined;
  const settled = useRef(false);
  const waiting = useRef<(() => void) | null>(null);
  useEffect(() => {
    if (!opening || help) return;
    settled.current = false;
    const tell = () => {
      settled.current = true;
      waiting.current?.();
      waiting.current = null;
    };
    let over = false;
    const timer = setTimeout(tell, PATIENCE_MS);
    later.cameraHelp().then(
      (help) => {
        setFetched({ later, help });
        if (!over) tell();
      },
      () => over || tell(),
    );
    return () => {
      over = true;
      clearTimeout(timer);
      waiting.current = null;
    };
  }, [later, opening, help]);
  return {
    words: help ? { ...language, problems: { ...language.problems, ...help.problems } } : language,
    soon: (tell: () => void) => {
      if (help || settled.current) tell();
      else waiting.current = tell;
    },
  };
}
