import { getRouteApi, Link } from '@tanstack/react-router';
import { useQuery } from '@tanstack/react-query';
import { api, client, type Assessments } from '../api/client';
import { useText } from '../i18n/text';
import { Loaded } from '../ui/Loaded';
import { Screen } from '../ui/Screen';
import { Check } from './LogVerification';
import { checkpoint, inclusion } from './merkle';
import './audit.css';

const route = getRouteApi('/audit/$sequence');

/** One entry of the audit log, with the proof that it is in it, step by step. */
export function EntryScreen() {
  const text = useText();
  const { sequence } = route.useParams();
  const entry = api.useQuery('get', '/api/v1/audit/entries/{sequence}', {
    params: { path: { sequence } },
  });
  return (
    <Screen
      title={text('audit.entry', { number: Number(sequence) })}
      above={<Link to="/audit">{text('audit.title')}</Link>}
    >
      <Loaded query={entry}>
        {(data) => (
          <>
            <section className="panel">
              <Facts entry={data} />
            </section>
            <Proof sequence={Number(sequence)} />
          </>
        )}
      </Loaded>
    </Screen>
  );
}

function Facts({ entry }: { entry: Assessments['AuditEntry'] }) {
  const text = useText();
  return (
    <dl className="facts">
      <dt>{text('audit.what')}</dt>
      <dd>{text.term('action', entry.action)}</dd>
      <dt>{text('audit.who')}</dt>
      <dd translate="no">{entry.who}</dd>
      <dt>{text('audit.when')}</dt>
      <dd>{text.instant(entry.at)}</dd>
      <dt>{text('audit.subject')}</dt>
      <dd>
        {text.term('auditSubject', entry.subjectType)}{' '}
        <Link to="/audit" search={{ subject: entry.subject }} translate="no">
          {entry.subject}
        </Link>
      </dd>
      <dt>{text('audit.before')}</dt>
      <dd translate="no">
        <code>{entry.before ?? '–'}</code>
      </dd>
      <dt>{text('audit.after')}</dt>
      <dd translate="no">
        <code>{entry.after ?? '–'}</code>
      </dd>
      <dt>{text('audit.previous')}</dt>
      <dd translate="no">
        <code>{entry.previous}</code>
      </dd>
    </dl>
  );
}

/** Asks for a checkpoint and for the proof for just its size, and recomputes both here. */
async function prove(sequence: number) {
  const [note, key] = await Promise.all([
    client.GET('/api/v1/audit/checkpoints/latest', { parseAs: 'text' }),
    client.GET('/api/v1/audit/key'),
  ]);
  const signed = await checkpoint(note.data ?? '', key.data?.name ?? '', key.data?.key ?? '');
  const { data: proof } = await client.GET('/api/v1/audit/entries/{sequence}/inclusion-proof', {
    params: { path: { sequence: String(sequence) }, query: { size: signed.size } },
  });
  const check = await inclusion(proof?.entry ?? '', sequence, signed.size, proof?.path ?? []);
  return { signed, check, entry: proof?.entry ?? '' };
}

function Proof({ sequence }: { sequence: number }) {
  const text = useText();
  const proof = useQuery({
    queryKey: ['inclusion-proof', sequence],
    queryFn: () => prove(sequence),
  });
  return (
    <section className="panel" aria-labelledby="proof">
      <h2 id="proof">{text('audit.proof')}</h2>
      <p>{text('audit.proof.text')}</p>
      <Loaded query={proof}>
        {({ signed, check, entry }) => (
          <>
            <ul className="checks">
              <Check holds={check.complete && check.root === signed.root}>
                {text('audit.proof.included', { size: signed.size })}
              </Check>
              <Check holds={signed.signed}>
                {text('audit.verify.signature', { origin: signed.origin })}
              </Check>
            </ul>
            <h3>{text('audit.proof.steps')}</h3>
            <ol className="proof">
              <li>
                <span>{text('audit.proof.entry')}</span>
                <code translate="no">{entry}</code>
              </li>
              <li>
                <span>{text('audit.proof.leaf')}</span>
                <code translate="no">{check.leaf}</code>
              </li>
              {check.steps.map((step) => (
                <li key={step.result}>
                  <span>{text('audit.proof.step', { side: step.side })}</span>
                  <code translate="no">{step.beside}</code>
                  <code translate="no">→ {step.result}</code>
                </li>
              ))}
              <li>
                <span>{text('audit.proof.root')}</span>
                <code translate="no">{signed.root}</code>
              </li>
            </ol>
          </>
        )}
      </Loaded>
    </section>
  );
}
