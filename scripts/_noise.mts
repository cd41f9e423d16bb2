import { readFileSync } from 'node:fs';
import { difference, shrink } from './contact-sheet/compare-pictures.ts';
import { shootStories } from './contact-sheet/shoot-stories.ts';
import { openStageStories } from './contact-sheet/stage-stories.ts';
import { testFonts } from './contact-sheet/test-fonts.ts';
import { launchChromium } from '../e2e/open-browser.ts';
const s = await openStageStories();
for (const flags of [[], ['--font-render-hinting=none','--disable-lcd-text','--disable-font-subpixel-positioning'], ['--force-device-scale-factor=1','--font-render-hinting=full','--enable-font-antialiasing=false','--disable-gpu']]) {
  const b = await launchChromium(['--use-fake-ui-for-media-stream', ...flags]);
  const all: Promise<[string, number]>[] = [];
  await shootStories(b, s.url, { stories: s.stories, languages: ['en','ar'], schemes: ['light','dark'], widths: [320,1280], css: testFonts(), onShot: (x) => { const n = `${x.width}-${x.scheme}-${x.language}/${x.story.replace('stages--','')}.png`; all.push((async () => [n, await difference(await shrink(x.png), readFileSync('e2e/all/baseline/'+n))])()); } });
  const d = (await Promise.all(all)).sort((a,c)=>c[1]-a[1]);
  console.log(flags.join(' '), d.slice(0,4).map(([n,v])=>`${n} ${(v*100).toFixed(3)}%`).join(', '), 'N', d.length, 'median', d[d.length>>1]?.[1]);
  await b.close();
}
await s.close();
