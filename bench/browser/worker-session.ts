/**
 * Connects Chromium's protocol to the worker of a page, because Playwright has no session for it.
 */
import type { CDPSession } from 'playwright';

export type SendToWorker = (method: string) => Promise<Readonly<Record<string, unknown>>>;

/**
 * Opens the session of a page's worker.
 * @param session of the page, which has one worker
 */
export async function openWorkerSession(session: CDPSession): Promise<SendToWorker> {
  const waiting = new Map<number, (result: Readonly<Record<string, unknown>>) => void>();
  let sessionId = '';
  let asked = 0;
  session.on('Target.attachedToTarget', (event) => {
    sessionId = event.sessionId;
  });
  session.on('Target.receivedMessageFromTarget', ({ message }) => {
    const { id, result } = JSON.parse(message) as { id: number; result?: Record<string, unknown> };
    waiting.get(id)?.(result ?? {});
  });
  await session.send('Target.setAutoAttach', {
    autoAttach: true,
    waitForDebuggerOnStart: false,
    flatten: false,
  });
  return (method) =>
    new Promise((resolve, reject) => {
      waiting.set(++asked, resolve);
      session
        .send('Target.sendMessageToTarget', {
          sessionId,
          message: JSON.stringify({ id: asked, method }),
        })
        .catch(reject);
    });
}
