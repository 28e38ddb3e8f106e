import { useMutation } from '@tanstack/react-query';
import { Alert, Button } from '@digdir/designsystemet-react';
import { client } from '../api/client';
import { useText } from '../i18n/text';
import { Icon } from '../ui/Icon';
import { ProblemAlert } from '../ui/ProblemAlert';
import { checkpoint, wholeLog, type Checkpoint, type LogCheck } from './merkle';

interface Verified {
  log: LogCheck;
  signed: Checkpoint;
}

/** Downloads the log and its signed checkpoint and recomputes everything in this browser. */
async function verify(): Promise<Verified> {
  const [log, note, key] = await Promise.all([
    client.GET('/api/v1/audit/log', { parseAs: 'text' }),
    client.GET('/api/v1/audit/checkpoints/latest', { parseAs: 'text' }),
    client.GET('/api/v1/audit/key'),
  ]);
  return {
    log: await wholeLog(log.data ?? ''),
    signed: await checkpoint(note.data ?? '', key.data?.name ?? '', key.data?.key ?? ''),
  };
}

/** Whether the whole log holds, shown by this browser and not by the server's word. */
export function LogVerification() {
  const text = useText();
  const verification = useMutation({ mutationFn: verify });
  return (
    <section className="panel" aria-labelledby="verify-log">
      <div className="panel-head">
        <h2 id="verify-log">{text('audit.verify.title')}</h2>
        <div className="actions">
          <a href="/api/v1/audit/log" download="log.ndjson">
            {text('audit.verify.log')}
          </a>
          <a href="/api/v1/audit/checkpoints/latest" download="checkpoint.txt">
            {text('audit.verify.checkpoint')}
          </a>
        </div>
      </div>
      <p>{text('audit.verify.text')}</p>
      <Button loading={verification.isPending} onClick={() => verification.mutate()}>
        {text('audit.verify.do')}
      </Button>
      <div role="status" className="verdict">
        {verification.error && <ProblemAlert error={verification.error} />}
        {verification.data && <Verdict verified={verification.data} />}
      </div>
    </section>
  );
}

function Verdict({ verified: { log, signed } }: { verified: Verified }) {
  const text = useText();
  // Entries may have come between the two downloads.
  const same = log.entries === signed.size && log.root === signed.root;
  const holds = log.broken === undefined && signed.signed && same;
  return (
    <Alert data-color={holds ? 'success' : 'danger'}>
      <p>
        <strong>
          {holds
            ? text('audit.verify.holds', { entries: log.entries })
            : text('audit.verify.fails')}
        </strong>
      </p>
      <ul className="checks">
        <Check holds={log.broken === undefined}>
          {log.broken === undefined
            ? text('audit.verify.chain')
            : text('audit.verify.broken', { number: log.broken })}
        </Check>
        <Check holds={same}>{text('audit.verify.tree', { root: log.root })}</Check>
        <Check holds={signed.signed}>
          {text('audit.verify.signature', { origin: signed.origin })}
        </Check>
      </ul>
    </Alert>
  );
}

/** One thing that was checked, and whether it holds. */
export function Check({ holds, children }: { holds: boolean; children: string }) {
  const text = useText();
  return (
    <li>
      <Icon name={holds ? 'check' : 'cross'} />
      <span>
        <span className="sr-only">{text(holds ? 'audit.holds' : 'audit.holdsNot')}</span> {children}
      </span>
    </li>
  );
}
