import { useEffect } from 'react';

/**
 * Runs `onLeave` when the page goes away while a photo is held. The browser may keep this page for
 * its back button, and the next user could then see the photos.
 */
export function usePageLeft(holdsPhoto: boolean, onLeave: () => void): void {
  useEffect(() => {
    if (!holdsPhoto) return;
    addEventListener('pagehide', onLeave);
    return () => removeEventListener('pagehide', onLeave);
  });
}
