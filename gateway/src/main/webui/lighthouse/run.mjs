// Lighthouse on the home, an offering and a result of a running stack, signed in by Keycloak's form.
//   TRUTINA_PASSWORD=… npm run lighthouse [-- --mobile] [-- --runs=3]
// Prints the median of each category and fails below 95; the reports are in gateway/target/lighthouse.
import { mkdir, writeFile } from 'node:fs/promises';
import lighthouse, { desktopConfig } from 'lighthouse';
import puppeteer from 'puppeteer-core';

const LEAST = 95;
const CATEGORIES = ['performance', 'accessibility', 'best-practices'];
const METRICS = [
  'first-contentful-paint',
  'largest-contentful-paint',
  'total-blocking-time',
  'cumulative-layout-shift',
];
const gateway = process.env.TRUTINA_GATEWAY ?? 'http://localhost:8080';
const user = process.env.TRUTINA_USER ?? 'anna';
const password = process.env.TRUTINA_PASSWORD;
const mobile = process.argv.includes('--mobile');
const runs = Number(process.argv.find((arg) => arg.startsWith('--runs='))?.slice(7) ?? 3);
if (!password) {
  console.error('Set TRUTINA_PASSWORD to what "./trutina up" says is the password of the people.');
  process.exit(2);
}

const browser = await puppeteer.launch({
  executablePath: process.env.TRUTINA_CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
});
try {
  const result = await signIn();
  const pages = { home: '/', offering: '/catalogue/inf-ovhcloud-qwen3-32b', result };
  const reports = new URL('../../../../target/lighthouse/', import.meta.url);
  await mkdir(reports, { recursive: true });
  for (const [name, path] of Object.entries(pages)) {
    const all = [];
    for (let run = 0; run < runs; run++) {
      const page = await browser.newPage();
      all.push(
        await lighthouse(
          gateway + path,
          // The session is in the storage that is otherwise cleared.
          { output: 'html', onlyCategories: CATEGORIES, disableStorageReset: true },
          mobile ? undefined : desktopConfig,
          page,
        ),
      );
      await page.close();
    }
    const chosen = all.sort((a, b) => performanceOf(a) - performanceOf(b))[Math.floor(runs / 2)];
    const file = `${name}-${mobile ? 'mobile' : 'desktop'}.html`;
    await writeFile(new URL(file, reports), chosen.report);
    tell(name, chosen.lhr);
  }
} finally {
  await browser.close();
}

/** Signs in and finds a procurement with a result. */
async function signIn() {
  const page = await browser.newPage();
  await page.goto(`${gateway}/login?returnTo=/`);
  await page.type('#username', user);
  await page.type('#password', password);
  await Promise.all([page.waitForNavigation(), page.click('#kc-login')]);
  await page.waitForSelector('h1');
  const found = await page.evaluate(async () => {
    const ask = async (path) => (await fetch(path)).json();
    const { items } = await ask('/api/v1/procurements?limit=200');
    for (const { id } of items) {
      const assessments = await ask(`/api/v1/procurements/${id}/assessments`);
      if (assessments.items.length > 0) return id;
    }
    return undefined;
  });
  await page.close();
  if (!found) {
    throw new Error('No procurement has a result: "./trutina up" makes one.');
  }
  return `/procurements/${found}/result`;
}

function performanceOf({ lhr }) {
  return lhr.categories.performance.score;
}

function tell(name, lhr) {
  const scores = CATEGORIES.map((id) => [id, Math.round(lhr.categories[id].score * 100)]);
  const metrics = METRICS.map((id) => `${id} ${lhr.audits[id].displayValue}`);
  console.log(`${name}: ${scores.map(([id, score]) => `${id} ${score}`).join(', ')}`);
  console.log(`  ${metrics.join(', ')}`);
  for (const [id, score] of scores.filter(([, score]) => score < LEAST)) {
    process.exitCode = 1;
    const weak = lhr.categories[id].auditRefs
      .filter(({ id: audit, weight }) => weight > 0 && (lhr.audits[audit].score ?? 1) < 0.9)
      .map(({ id: audit }) => audit);
    console.log(`  ${id} ${score} is below ${LEAST}: ${weak.join(', ')}`);
  }
}
