// Lighthouse on the home, an offering and a result of a running stack, signed in by Keycloak's form.
//   TRUTINA_PASSWORD=… npm run lighthouse [-- --mobile] [-- --runs=3]
// Prints the median of each category and fails below 95; the reports are in gateway/target/lighthouse.
import { mkdir, writeFile } from 'node:fs/promises';
import lighthouse, { desktopConfig } from 'lighthouse';
import { gateway, signedIn } from './session.mjs';

const LEAST = 95;
const CATEGORIES = ['performance', 'accessibility', 'best-practices'];
const METRICS = [
  'first-contentful-paint',
  'largest-contentful-paint',
  'total-blocking-time',
  'cumulative-layout-shift',
];
const mobile = process.argv.includes('--mobile');
const runs = Number(process.argv.find((arg) => arg.startsWith('--runs='))?.slice(7) ?? 3);
const { browser, procurement } = await signedIn();
try {
  const pages = {
    home: '/',
    offering: '/catalogue/inf-ovhcloud-qwen3-32b',
    result: `${procurement}/result`,
  };
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
