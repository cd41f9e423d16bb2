import { describe, expect, it, vi } from 'vitest';
import { pass, useTestClock } from './webhook-server.test-support.ts';
import { webhookTimer } from './webhook-timer.ts';

useTestClock();

describe('webhookTimer', () => {
  it('works at once, at the time that the work asks for, and every 10 seconds', async () => {
    const started = Date.now();
    const times: number[] = [];
    const timer = webhookTimer(async () => {
      times.push(Date.now() - started);
      return times.length === 1 ? Date.now() + 700 : Number.POSITIVE_INFINITY;
    }, Date.now);
    await pass(15_000);
    timer.wakeAt(Date.now());
    timer.wakeAt(Date.now() + 5);
    await pass(10);
    expect(times).toEqual([0, 700, 10_700, 15_000]);
  });

  it('keeps no process running, and sets no timer once it is stopped', async () => {
    const timers = vi.spyOn(globalThis, 'setTimeout');
    const timer = webhookTimer(async () => Date.now(), Date.now);
    await pass(0);
    expect(timers.mock.results.map(({ value }) => value.hasRef())).not.toContain(true);
    await timer.stop();
    timer.wakeAt(Date.now() - 1);
    expect(vi.getTimerCount()).toBe(0);
  });

  it('does one thing at a time', async () => {
    let running = 0;
    let most = 0;
    const timer = webhookTimer(async () => {
      most = Math.max(most, ++running);
      await new Promise((resolve) => setTimeout(resolve, 1000));
      running--;
      return Number.POSITIVE_INFINITY;
    }, Date.now);
    for (let at = 0; at < 5; at++) {
      timer.wakeAt(Date.now());
      await pass(100);
    }
    expect(most).toBe(1);
  });
});
