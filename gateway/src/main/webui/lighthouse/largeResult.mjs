/**
 * A survey of twenty options on sixty criteria with its result, made by the API in the page's session.
 * Gives its address.
 */
export async function largeResult(page) {
  const id = await page.evaluate(async () => {
    const send = async (path, body) => {
      const answer = await fetch(`/api/v1${path}`, {
        method: body === undefined ? 'GET' : 'POST',
        headers: { 'Content-Type': 'application/json', 'X-Trutina-Portal': '1' },
        body: body === undefined ? undefined : JSON.stringify(body),
      });
      if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
      return answer.json();
    };
    const { id } = await send('/procurements', {
      title: 'Twenty options by sixty criteria',
      need: 'Answer the questions of citizens',
      languages: ['de'],
      unknowns: 'tolerant',
      awardCriteria: [
        { framework: 'eu-csf', share: 0.5, profile: '2026-06' },
        { framework: 'competitiveness-extended', share: 0.3, profile: 'balanced' },
        { framework: 'competitiveness-judged', share: 0.2, profile: 'balanced' },
      ],
    });
    const { items } = await send('/offerings?layer=inference&limit=20');
    for (const offering of items) {
      await send(`/procurements/${id}/options`, {
        name: offering.name.slice(0, 200),
        offerings: [offering.id],
      });
    }
    await send(`/procurements/${id}/assessments`, {});
    return id;
  });
  return `/procurements/${id}`;
}
