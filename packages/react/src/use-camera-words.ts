import { useCallback, useEffect, useRef, useState } from 'react';
import type { CameraHelpWords } from './text/en.camera-help.ts';
import type { LaterWords, Words } from './text/en.ts';

/** How long a problem waits for its own words before it is told in general ones. */
const PATIENCE_MS = 1000;

/**
 * The words of a language, with those about a camera that does not work as soon as they are there. They are fetched while
 * the camera opens.
 *
 * @returns `soon` reports a problem of the camera once: in its own words, or after a second without them
 */
export function useCameraWords<Language extends Words>(language: Language, opening: boolean) {
  const [fetched, setFetched] = useState<{ readonly later: LaterWords; readonly help: CameraHelpWords }>();
  const { later } = language;
  const help = fetched?.later === later ? fetched.help : undefined;
  const failed = useRef(false);
  /** A problem that waits. It belongs to no language: whichever comes first, or a second, lets it go. */
  const waiting = useRef<{ readonly report: () => void; readonly timer: ReturnType<typeof setTimeout> } | null>(null);
  const release = useCallback(() => {
    const held = waiting.current;
    waiting.current = null;
    clearTimeout(held?.timer);
    held?.report();
  }, []);
  useEffect(() => {
    if (!opening || help) return;
    let over = false;
    failed.current = false;
    later.cameraHelp().then(
      (help) => {
        setFetched({ later, help });
        if (!over) release();
      },
      () => {
        if (over) return;
        failed.current = true;
        release();
      },
    );
    return () => {
      over = true;
    };
  }, [later, opening, help, release]);
  useEffect(
    () => () => {
      // The widget has gone, and so has whoever would hear of it.
      clearTimeout(waiting.current?.timer);
      waiting.current = null;
    },
    [],
  );
  return {
    words: help ? { ...language, problems: { ...language.problems, ...help.problems } } : language,
    soon: (report: () => void) => {
      if (help || failed.current) report();
      else waiting.current = { report, timer: setTimeout(release, PATIENCE_MS) };
    },
  };
}
