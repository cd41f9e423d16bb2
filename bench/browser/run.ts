/**
 * Measures the cost of the engine on the device, all from one run in one real Chromium:
 * `npm run bench:browser -- [--pairs FILE] [--count N]`.
 *
 * It measures bytes over the wire, the first verdict of a page, guidance on a camera, and memory.
 * It also measures a warm comparison against its bare model runs. Two other libraries get the same
 * two photos. With labelled pairs it also measures which of their settings find the faces. It then
 * measures how well each library separates the pairs of one person from those of two people.
 * Everything is measured in turns. It exits with 1 if a bound is broken. docs/on-device.md
 * describes the measurements.
 */
import { availableParallelism, loadavg } from 'node:os';
import { argv } from 'node:process';
import type { Served } from '../serve.ts';
import { chooseSettings, settingsText } from './choose-settings.ts';
import { faceFiles } from './judge-pairs.ts';
import type { Candidate } from './open-page.ts';
import { askedPairs } from './options.ts';
import { OURS, openBrowser, serveOurs } from './ours.ts';
import { facePeers } from './peers.ts';
import { reportGuidance, reportMemory, reportSeparation, reportTimes } from './report.ts';

const pairs = askedPairs(argv.slice(2), 300);
const peers = await facePeers();
const faces = faceFiles(pairs ?? []);
const files = new Map<string, Served>([...peers.flatMap((peer) => [...peer.files]), ...faces]);
const [site, isolated] = [await serveOurs(files), await serveOurs(files, true)];
const browser = await openBrowser();
try {
  console.info(
    `Chromium ${browser.version()}, ${availableParallelism()} cores, load of the machine before: ${loadavg()[0]?.toFixed(2)}`,
  );
  const candidates: Candidate[] = [OURS];
  for (const peer of peers) {
    console.info(`${peer.name}: ${pairs ? 'trying its settings' : 'settings as chosen before'}`);
    const settings = pairs
      ? await chooseSettings(browser, site.origin, peer, [...faces.keys()])
      : peer.chosen;
    console.info(`  measured with: ${settingsText(settings)}`);
    candidates.push({ name: peer.name, page: peer.page, settings });
  }
  await reportTimes(browser, [site, isolated], candidates);
  await reportGuidance(browser, site);
  await reportMemory(browser, site);
  if (pairs) await reportSeparation(browser, site, candidates, pairs);
  else
    console.info(
      '\nNo labelled pairs (--pairs FILE): left out which settings find the faces, and how far apart the pairs are put.',
    );
} finally {
  await browser.close();
  await site.stop();
  await isolated.stop();
}
console.info(`\n${process.exitCode ? 'some bounds are broken' : 'every bound is kept'}`);
