// What an auditor does, with the generated client: reads the procurements page by page, fetches an
// assessment, verifies that an entry of the audit log is in the log that the server has signed,
// and takes the evidence pack away.
//
//   TRUTINA=<address> TRUTINA_TOKEN=<token> node auditor.js <evidence-pack.zip>
import { createHash, createPublicKey, verify } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import {
  AssessmentsApi,
  AuditLogApi,
  Configuration,
  type InclusionProof,
  type ProcurementSummary,
  ProcurementsApi,
  ResponseError,
} from '../../../target/typescript/client/index';

const [pack = 'evidence-pack.zip'] = process.argv.slice(2);
const server = new Configuration({
  basePath: process.env.TRUTINA,
  accessToken: async () => process.env.TRUTINA_TOKEN ?? '',
});
const procurements = new ProcurementsApi(server);
const assessments = new AssessmentsApi(server);
const audit = new AuditLogApi(server);

/** Every procurement, two to a page. */
async function* everyProcurement(): AsyncGenerator<ProcurementSummary> {
  let cursor: string | undefined;
  do {
    const page = await procurements.listProcurements({ limit: 2, cursor });
    yield* page.items;
    cursor = page.next;
  } while (cursor !== undefined);
}

const sha256 = (...parts: Uint8Array[]) =>
  parts.reduce((hash, part) => hash.update(part), createHash('sha256')).digest();
const decode = (text: string | undefined) => Buffer.from(text ?? '', 'base64');

/** RFC 9162, section 2.1.3.2: the root that the entry, its place and the path lead to. */
function rootOf(proof: InclusionProof): string {
  let hash = sha256(Uint8Array.of(0), Buffer.from(proof.entry ?? ''));
  let place = proof.sequence ?? 0;
  let last = (proof.size ?? 0) - 1;
  for (const sibling of (proof.path ?? []).map(decode)) {
    if (last === 0) throw new Error('The path is longer than the tree is high.');
    if (place % 2 === 1 || place === last) {
      hash = sha256(Uint8Array.of(1), sibling, hash);
      while (place % 2 === 0 && place !== 0) {
        place = Math.floor(place / 2);
        last = Math.floor(last / 2);
      }
    } else {
      hash = sha256(Uint8Array.of(1), hash, sibling);
    }
    place = Math.floor(place / 2);
    last = Math.floor(last / 2);
  }
  if (last !== 0) throw new Error('The path is shorter than the tree is high.');
  return hash.toString('base64');
}

/** Size and root of a checkpoint (C2SP tlog-checkpoint) that this Ed25519 key has signed. */
function signed(checkpoint: string, verifierKey: string): { size: number; root: string } {
  const [text = '', signature = ''] = checkpoint.split('\n\n');
  const [, size = '', root = ''] = text.split('\n');
  const key = createPublicKey({ key: decode(verifierKey), format: 'der', type: 'spki' });
  const bytes = decode(signature.trim().split(' ').pop()).subarray(4);
  if (!verify(null, Buffer.from(text + '\n'), key, bytes)) {
    throw new Error('The checkpoint is not signed by this key.');
  }
  return { size: Number(size), root };
}

async function main(): Promise<void> {
  const found: ProcurementSummary[] = [];
  for await (const procurement of everyProcurement()) found.push(procurement);

  let assessment: string | undefined;
  for (const { id = '' } of found) {
    const [latest] = (await assessments.listAssessments({ id, limit: 1 })).items;
    assessment ??= latest?.id;
  }
  if (assessment === undefined) throw new Error('Nothing has been assessed.');
  const { result } = await assessments.getAssessment({ id: assessment });

  const { size, root } = signed(
    await audit.getAuditCheckpoint(),
    (await audit.getAuditKey()).key ?? '',
  );
  const proof = await audit.proveAuditEntry({ sequence: '0', size });
  if (rootOf(proof) !== root) throw new Error('The entry is not in the signed log.');

  const zip = await assessments.downloadEvidencePack({ id: assessment });
  await writeFile(pack, zip.stream());

  // A refusal is a problem document, and says what to do.
  const refusal = await assessments.getAssessment({ id: 'none' }).catch((error: unknown) => {
    if (!(error instanceof ResponseError)) throw error;
    return error.response.json() as Promise<{ type: string }>;
  });

  console.log(
    JSON.stringify({
      procurements: found.map(({ id }) => id),
      assessment,
      options: result?.options?.length,
      verifiedLogSize: size,
      refusal: 'type' in refusal ? refusal.type : undefined,
    }),
  );
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
