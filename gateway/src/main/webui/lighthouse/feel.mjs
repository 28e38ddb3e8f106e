// How quick the portal feels on a running stack, signed in: first paint of the home, and from the
// press to the next paint for what people do most. Prints figures and asserts nothing: a machine
// under load is no wrong result.
//   TRUTINA_PASSWORD=… npm run feel
import { largeResult } from './largeResult.mjs';
import { gateway, signedIn } from './session.mjs';

const { browser, procurement } = await signedIn();
const page = await browser.newPage();
const devtools = await page.createCDPSession();
await devtools.send('Performance.enable');
await page.setViewport({ width: 1280, height: 900 });
await page.evaluateOnNewDocument(() => {
  globalThis.events = [];
  globalThis.frames = [];
  const keep = (into) => (list) =>
    list.getEntries().forEach(({ duration }) => into.push(Math.round(duration)));
  new PerformanceObserver(keep(globalThis.events)).observe({
    type: 'event',
    durationThreshold: 16,
  });
  new PerformanceObserver(keep(globalThis.frames)).observe({ type: 'long-animation-frame' });
});

try {
  await open('/');
  const paints = [];
  for (let i = 0; i < 5; i++) {
    await open('/');
    paints.push(
      await page.evaluate(
        () => performance.getEntriesByName('first-contentful-paint')[0]?.startTime,
      ),
    );
  }
  console.log(`home, first contentful paint: ${paints.map(Math.round).join(', ')} ms`);

  await open('/catalogue');
  await during('a filter ticked', async () => {
    const boxes = await page.$$('.facets input[type=checkbox]');
    for (const box of boxes.slice(0, 4)) await box.click();
  });
  await open(`${procurement}/draft/need`);
  await during('a letter typed into the need', () =>
    page.type('textarea', ' and in writing', { delay: 60 }),
  );
  await open(`${procurement}/draft/weights`);
  await during('a weight moved in the guide', () => keys('.weights input[type=range]', 20));
  await open(`${procurement}/result`);
  await during('the share moved on the result', () => keys('input[type=range]', 40));
  const large = await largeResult(page);
  await open(`${large}/result`);
  await page.waitForSelector('.exploration input[type=range]');
  await framesDuring('the share moved, 20 options by 60 criteria', () =>
    keys('.exploration input[type=range]', 120),
  );
  await open('/frameworks/eu-csf');
  await during('a criterion opened', async () => {
    const summary = await page.waitForSelector('.framework-branch summary', { visible: true });
    await summary.click();
  });
} finally {
  await browser.close();
}

async function open(path) {
  await page.goto(gateway + path);
  await page.waitForSelector('h1');
  await page.waitForNetworkIdle();
}

/** Arrow keys on a slider, one a frame and a half. */
async function keys(selector, times) {
  await page.focus(selector);
  for (let i = 0; i < times; i++) {
    await page.keyboard.press(i < times / 2 ? 'ArrowRight' : 'ArrowLeft', { delay: 25 });
  }
}

/** Tells the longest times from an event to the paint after it; below 16 ms none is reported. */
async function during(what, act) {
  await page.evaluate(() => {
    globalThis.events.length = 0;
    globalThis.frames.length = 0;
  });
  await act();
  await page.waitForNetworkIdle();
  const { events, frames } = await page.evaluate(() => ({
    events: globalThis.events,
    frames: globalThis.frames,
  }));
  const at = (list, share) =>
    list.sort((a, b) => a - b)[Math.min(list.length - 1, Math.floor(list.length * share))] ?? 0;
  console.log(
    `${what}: to the next paint p50 ${at(events, 0.5)}, p90 ${at(events, 0.9)}, longest ${at(events, 1)} ms ` +
      `(${events.length} of 16 ms or more), longest frame ${at(frames, 1)} ms (${frames.length} of 50 ms or more)`,
  );
}

/** Tells how long the page works for a press, and whether frames of the screen are missed meanwhile. */
async function framesDuring(what, act) {
  await keys('.exploration input[type=range]', 10);
  await page.evaluate(() => {
    globalThis.ticks = [];
    const tick = (at) => {
      globalThis.ticks?.push(at);
      if (globalThis.ticks) globalThis.requestAnimationFrame(tick);
    };
    globalThis.requestAnimationFrame(tick);
  });
  const before = await work();
  await act();
  const after = await work();
  const gaps = await page.evaluate(() => {
    const { ticks } = globalThis;
    globalThis.ticks = undefined;
    return ticks.slice(1).map((at, i) => at - ticks[i]);
  });
  gaps.sort((a, b) => a - b);
  const at = (share) => gaps[Math.min(gaps.length - 1, Math.floor(gaps.length * share))].toFixed(1);
  console.log(
    `${what}: ${((after - before) / gaps.length).toFixed(1)} ms of work a frame, ${gaps.length} frames; ` +
      `from frame to frame p50 ${at(0.5)}, p95 ${at(0.95)}, longest ${at(1)} ms`,
  );
}

/** What the page's thread has worked so far, in ms: script, styles, layout and painting. */
async function work() {
  const { metrics } = await devtools.send('Performance.getMetrics');
  return metrics.find(({ name }) => name === 'TaskDuration').value * 1000;
}
