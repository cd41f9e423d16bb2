/** What every file of engine tests stands on: the lab in front of the real server, and a page of it in an engine. */
import { afterAll, beforeAll } from 'vitest';
import { type RunningServer, startServer } from '../start-server.ts';
import type { Engine, EngineName, EnginePage } from './engine.ts';
import { openEngine } from './engines.ts';
import { type LabServer, serveLab } from './serve-lab.ts';

/** The lab, there while the tests of the file run. */
export function setUpLab(): Pick<LabServer, 'url'> {
  let api: RunningServer;
  let lab: LabServer;
  beforeAll(async () => {
    api = await startServer();
    lab = await serveLab(api);
  });
  afterAll(async () => {
    await lab?.stop();
    await api?.stop();
  });
  return { url: (...address) => lab.url(...address) };
}

/**
 * A page in an engine, opened for the tests of a `describe`.
 * @param url asked for once the lab is there
 */
export function setUpPage(name: EngineName, url: () => string): EnginePage {
  let engine: Engine;
  let page: EnginePage;
  beforeAll(async () => {
    engine = await openEngine(name);
    page = await engine.page();
    await page.open(url());
  });
  afterAll(async () => {
    await page?.close();
    await engine?.close();
  });
  return {
    open: (address) => page.open(address),
    run: (task, argument) => page.run(task, argument),
    click: (selector) => page.click(selector),
    close: () => page.close(),
  };
}
