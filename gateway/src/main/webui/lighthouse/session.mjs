import puppeteer from 'puppeteer-core';

export const gateway = process.env.TRUTINA_GATEWAY ?? 'http://localhost:8080';
const user = process.env.TRUTINA_USER ?? 'anna';

/** A browser in which an officer has signed in by Keycloak's form, and a procurement with a result. */
export async function signedIn() {
  const password = process.env.TRUTINA_PASSWORD;
  if (!password) {
    throw new Error('Set TRUTINA_PASSWORD to the password that "./trutina up" prints.');
  }
  const browser = await puppeteer.launch({
    executablePath: process.env.TRUTINA_CHROMIUM ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
  });
  const page = await browser.newPage();
  await page.goto(`${gateway}/login?returnTo=/`);
  await page.waitForSelector('#kc-login');
  await page.type('#username', user);
  await page.type('#password', password);
  await page.click('#kc-login');
  await page.waitForSelector('.user-name');
  const procurement = await page.evaluate(async () => {
    const ask = async (path) => (await fetch(path)).json();
    const { items } = await ask('/api/v1/procurements?limit=200');
    for (const { id } of items) {
      const assessments = await ask(`/api/v1/procurements/${id}/assessments`);
      if (assessments.items.length > 0) return id;
    }
    return undefined;
  });
  await page.close();
  if (!procurement) {
    throw new Error('No procurement has a result: "./trutina up" makes one.');
  }
  return { browser, procurement: `/procurements/${procurement}` };
}
