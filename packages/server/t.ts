import { createNodeEngine } from '@facecompare/engine/node';
import { cameraFrame } from './src/testing/portraits.ts';
import sharp from 'sharp';
import * as ort from 'onnxruntime-node';
import { readFileSync } from 'node:fs';
sharp.concurrency(1);
const [a, b] = await Promise.all([cameraFrame('ann'), cameraFrame('annAgain')]);
const e = await createNodeEngine({ threads: 1 });
const S = { detect: [1, 3, 240, 320], landmark: [1, 1, 64, 64], feature: [1, 3, 112, 112], liveness: [1, 3, 128, 128] } as const;
const ss: any = {};
for (const n of Object.keys(S)) ss[n] = await ort.InferenceSession.create(readFileSync(`packages/engine/models/fr_${n}.onnx`), { intraOpNumThreads: 1, interOpNumThreads: 1, logSeverityLevel: 3 });
const c: Record<string, number[]> = {}, w: Record<string, number[]> = {};
const run = async (n: string, f: () => Promise<unknown>) => { const u = process.cpuUsage(), t = performance.now(); await f(); const d = process.cpuUsage(u); (w[n] ??= []).push(performance.now() - t); (c[n] ??= []).push((d.user + d.system) / 1000); };
for (let i = 0; i < 60; i++) {
  for (const n of Object.keys(S) as (keyof typeof S)[]) { const t = new ort.Tensor('float32', new Float32Array(S[n].reduce((x, y) => x * y, 1)).fill(0.3), S[n]); await run(n, () => ss[n].run({ input: t })); }
  await run('decode', () => sharp(a, { failOn: 'truncated' }).autoOrient().resize({ width: 1600, height: 1600, fit: 'inside', withoutEnlargement: true }).flatten({ background: '#888' }).toColourspace('srgb').raw({ depth: 'uchar' }).toBuffer());
  await run('read', () => e.read(a));
  await run('compare', () => e.compare(a, b));
}
const q = (v: number[], p: number) => v.sort((x, y) => x - y)[Math.floor(v.length * p)]!.toFixed(1);
for (const n of Object.keys(c)) console.log(n, 'cpu med', q(c[n]!, 0.5), 'p10', q(c[n]!, 0.1), 'wall med', q(w[n]!, 0.5), 'p10', q(w[n]!, 0.1));
await e.close();
