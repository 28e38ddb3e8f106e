import { MachineClientTable } from '../access/MachineClientTable';
import { useSession } from '../app/root';
import { useText } from '../i18n/text';

const DOCUMENT = `${location.origin}/q/openapi`;
const TOKENS = `${location.origin}/auth/realms/trutina/protocol/openid-connect/token`;
const GRANT = 'grant_type=client_credentials';
const OFFLINE = `./trutina verify-audit log.ndjson checkpoint.txt key.txt
./trutina recompute pack.zip`;

/** How an auditor's programs reach the same facts: documents, tokens, and what they may do. */
export function MachineAccess() {
  const text = useText();
  const session = useSession();
  const maySee = session?.roles.some((role) => ['auditor', 'admin'].includes(role));
  return (
    <section className="panel" aria-labelledby="machines">
      <h2 id="machines">{text('machine.title')}</h2>
      <p>{text('machine.text')}</p>
      <dl className="facts">
        <dt>{text('machine.document')}</dt>
        <dd>
          <a href="/q/openapi" translate="no">
            {DOCUMENT}
          </a>
        </dd>
        <dt>{text('machine.token')}</dt>
        <dd>
          <code translate="no">{TOKENS}</code>
        </dd>
        <dt>{text('machine.grant')}</dt>
        <dd>
          <code translate="no">{GRANT}</code>
        </dd>
        <dt>{text('machine.who')}</dt>
        <dd>{text('machine.who.text')}</dd>
      </dl>
      {maySee && (
        <>
          <h3>{text('machine.issued')}</h3>
          <MachineClientTable />
        </>
      )}
      <p>{text('machine.offline')}</p>
      <pre translate="no">
        <code>{OFFLINE}</code>
      </pre>
    </section>
  );
}
