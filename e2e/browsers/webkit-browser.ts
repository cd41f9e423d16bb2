/** WebKitGTK's MiniBrowser, driven by plain WebDriver over HTTP, on a display of its own. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import type { Readable } from 'node:stream';
import { webkitPaths } from '../../tools/browser-path.mjs';
import { freePort } from '../../tools/start-server.ts';
import type { BrowserPage, CameraSetting, TestBrowser } from './test-browser.ts';

/** The key under which WebDriver returns an element. */
const ELEMENT = 'element-6066-11e4-a52e-4f735466cecf';

const CAMERA: Readonly<Partial<Record<CameraSetting, readonly string[]>>> = {
  // A mock camera, given without a prompt.
  given: ['--enable-mock-capture-devices=true', '--enable-media-stream=true'],
  // No mock: the machines that run this have no camera.
  missing: ['--enable-media-stream=true'],
};

async function startDisplay(): Promise<{ process: ChildProcess; name: string }> {
  const process = spawn(
    'Xvfb',
    ['-displayfd', '3', '-screen', '0', '1280x1024x24', '-nolisten', 'tcp'],
    {
      stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
    },
  );
  const [number] = (await once(process.stdio[3] as Readable, 'data')) as [Buffer];
  return { process, name: `:${String(number).trim()}` };
}

const stop = async (process: ChildProcess) => {
  if (process.exitCode !== null || process.signalCode !== null) return;
  process.kill();
  await once(process, 'exit');
};

export async function openWebkit(camera: CameraSetting): Promise<TestBrowser> {
  const paths = webkitPaths();
  if (!paths)
    throw new Error('WebKitGTK was not found; npm run test:browsers says how to install it.');
  const flags = CAMERA[camera];
  if (!flags) throw new Error(`WebKitGTK has no setting for a camera that is ${camera}.`);
  const display = await startDisplay();
  const port = await freePort();
  const driver = spawn(paths.driver, [`--port=${port}`], {
    env: { ...process.env, DISPLAY: display.name },
    stdio: 'ignore',
  });

  const call = async (method: string, path: string, body?: unknown): Promise<unknown> => {
    const response = await fetch(`http://127.0.0.1:${port}${path}`, {
      method,
      ...(body ? { body: JSON.stringify(body) } : {}),
    });
    const { value } = (await response.json()) as { value: unknown };
    if (!response.ok) throw new Error(`${method} ${path}: ${JSON.stringify(value)}`);
    return value;
  };
  const end = async () => {
    await stop(driver);
    await stop(display.process);
  };

  try {
    await untilReady(() => call('GET', '/status'));
  } catch (error) {
    await end();
    throw error;
  }
  const capabilities = {
    alwaysMatch: {
      'webkitgtk:browserOptions': { binary: paths.browser, args: ['--automation', ...flags] },
    },
  };
  let version = '';

  return {
    name: 'webkit',
    get version() {
      return version;
    },
    // The driver holds one session at a time. Each session is a new browser, so nothing is left
    // from the page before.
    async page(): Promise<BrowserPage> {
      const session = (await call('POST', '/session', { capabilities })) as {
        sessionId: string;
        capabilities: { browserVersion: string };
      };
      version = session.capabilities.browserVersion;
      const at = `/session/${session.sessionId}`;
      return {
        open: async (url) => void (await call('POST', `${at}/url`, { url })),
        async run(task, ...given) {
          const script = `const done = arguments[1];
            Promise.resolve(arguments[0]).then(${task}).then((value) => done({ value }), (error) => done({ error: String(error) }));`;
          const answer = (await call('POST', `${at}/execute/async`, {
            script,
            args: [given[0] ?? null],
          })) as {
            value: never;
            error?: string;
          };
          if (answer.error) throw new Error(answer.error);
          return answer.value;
        },
        async click(selector) {
          const element = (await call('POST', `${at}/element`, {
            using: 'css selector',
            value: selector,
          })) as Record<string, string>;
          await call('POST', `${at}/element/${element[ELEMENT]}/click`, {});
        },
        close: async () => void (await call('DELETE', at)),
      };
    },
    close: end,
  };
}

async function untilReady(ask: () => Promise<unknown>): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    try {
      await ask();
      return;
    } catch (error) {
      if (attempt === 50) throw new Error('WebKitWebDriver did not start.', { cause: error });
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
}
