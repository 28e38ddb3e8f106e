import { useState } from 'react';
import { Button, Textfield } from '@digdir/designsystemet-react';
import { api } from '../api/client';
import { useSession } from '../app/root';
import { useText } from '../i18n/text';
import { Loaded } from '../ui/Loaded';
import { ProblemAlert } from '../ui/ProblemAlert';
import { useDraft } from '../ui/useDraft';
import { contentOf, type Content, type Procurement } from './draft/content';
import { DatesStep } from './steps/DatesStep';
import { useAfterDeed } from './useDeed';

/** The published versions of the criteria, and the way to a new one: reasons, and a second person. */
export function Versions({ procurement }: { procurement: Procurement }) {
  const text = useText();
  const session = useSession();
  const [writing, setWriting] = useState(false);
  const versions = api.useQuery(
    'get',
    '/api/v1/procurements/{id}/versions',
    { params: { path: { id: procurement.id } } },
    { enabled: procurement.state !== 'draft' },
  );
  if (procurement.state === 'draft') {
    return null;
  }
  const running = procurement.state === 'published';
  return (
    <section className="panel" aria-labelledby="versions">
      <div className="panel-head">
        <h2 id="versions">{text('work.versions')}</h2>
        {running && session?.roles.includes('officer') && !writing && (
          <Button variant="secondary" data-size="sm" onClick={() => setWriting(true)}>
            {text('work.corrigendum')}
          </Button>
        )}
      </div>
      {writing && <CorrigendumForm procurement={procurement} onDone={() => setWriting(false)} />}
      <Loaded query={versions}>
        {({ items }) => (
          <ul className="list">
            {items.map(({ version, digest, reasons, proposedBy, publishedBy, publishedAt }) => (
              <li key={version}>
                <strong>{text('work.version', { version })}</strong> {reasons}
                <br />
                <small>
                  {publishedAt
                    ? text('work.frozen.at', { who: publishedBy, at: text.instant(publishedAt) })
                    : text('work.corrigendum.waits', { who: proposedBy })}
                </small>{' '}
                <code className="digest">{digest}</code>
                {!publishedAt && <PublishCorrigendum procurement={procurement} />}
              </li>
            ))}
          </ul>
        )}
      </Loaded>
    </section>
  );
}

function PublishCorrigendum({ procurement }: { procurement: Procurement }) {
  const text = useText();
  const session = useSession();
  const after = useAfterDeed();
  const publish = api.useMutation('post', '/api/v1/procurements/{id}/corrigenda/publication', {
    onSuccess: () => after(text('work.corrigendum.published')),
  });
  return session?.roles.includes('approver') ? (
    <div className="deed">
      {publish.error !== null && <ProblemAlert error={publish.error} />}
      <Button
        loading={publish.isPending}
        onClick={() => publish.mutate({ params: { path: { id: procurement.id } } })}
      >
        {text('work.corrigendum.publish')}
      </Button>
    </div>
  ) : null;
}

/** A corrigendum changes the need's words or the timetable, with reasons that bidders will read. */
function CorrigendumForm({
  procurement,
  onDone,
}: {
  procurement: Procurement;
  onDone: () => void;
}) {
  const text = useText();
  const after = useAfterDeed();
  const { draft, setDraft, discard } = useDraft<{ reasons: string; content: Content }>(
    `corrigendum:${procurement.id}`,
    { reasons: '', content: contentOf(procurement) },
  );
  const [tried, setTried] = useState(false);
  const propose = api.useMutation('post', '/api/v1/procurements/{id}/corrigenda', {
    onSuccess: async () => {
      discard();
      await after(text('work.corrigendum.proposed'));
      onDone();
    },
  });
  const change = (part: Partial<Content>) =>
    setDraft({ ...draft, content: { ...draft.content, ...part } });
  return (
    <div className="form-wide compose">
      <Textfield
        label={text('work.reasons')}
        description={text('work.corrigendum.reasons')}
        multiline
        rows={3}
        maxLength={10000}
        value={draft.reasons}
        error={tried && draft.reasons.trim() === '' && text('draft.missing')}
        onChange={(event) => setDraft({ ...draft, reasons: event.target.value })}
      />
      <Textfield
        label={text('field.need')}
        multiline
        rows={4}
        value={draft.content.need}
        onChange={(event) => change({ need: event.target.value })}
      />
      <DatesStep
        procurement={procurement}
        frameworks={[]}
        content={draft.content}
        change={change}
        errorAt={() => undefined}
      />
      {propose.error !== null && <ProblemAlert error={propose.error} />}
      <div className="actions">
        <Button
          loading={propose.isPending}
          onClick={() => {
            setTried(true);
            if (draft.reasons.trim() !== '') {
              propose.mutate({
                params: { path: { id: procurement.id } },
                body: { reasons: draft.reasons, procurement: draft.content },
              });
            }
          }}
        >
          {text('work.corrigendum.propose')}
        </Button>
        <Button variant="tertiary" onClick={onDone}>
          {text('app.cancel')}
        </Button>
      </div>
    </div>
  );
}
