import { useState, type FormEvent } from 'react';
import { Button, Table, Tag, Textfield } from '@digdir/designsystemet-react';
import { api, type Assessments } from '../api/client';
import { useSession } from '../app/root';
import { useText } from '../i18n/text';
import type { Procurement } from '../procurement/draft/content';
import { useAfterDeed } from '../procurement/useDeed';
import { Empty } from '../ui/Empty';
import { messageFor, ProblemAlert } from '../ui/ProblemAlert';
import { TableScroll } from '../ui/TableScroll';
import { useDraft } from '../ui/useDraft';
import { EVALUATION, type Evaluation } from './useEvaluation';

type Standing = Assessments['EvaluatorStanding'];

const OPEN_TO_MORE: readonly string[] = ['draft', 'published', 'opened'];

/** Who evaluates and how far each is; never what anybody has said. */
export function Evaluators({
  procurement,
  evaluation,
}: {
  procurement: Procurement;
  evaluation: Evaluation;
}) {
  const text = useText();
  const session = useSession();
  const { evaluators, cells, complete } = evaluation;
  const me = evaluators.find(({ name }) => name === session?.user);
  // Who was invited by somebody else is here to score; the service knows who has written in it.
  const prepares =
    (session?.roles.includes('officer') ?? false) && (!me || me.invitedBy === session?.user);
  const unsealed = cells.some(({ sealed }) => !sealed);
  const scoring = prepares && procurement.state === 'opened' && !complete;
  return (
    <section className="panel" aria-labelledby="evaluators">
      <h2 id="evaluators">{text('evaluation.evaluators')}</h2>
      {evaluators.length === 0 ? (
        <Empty icon="person" title={text('evaluation.nobody')}>
          <p>{text('evaluation.nobody.text')}</p>
        </Empty>
      ) : (
        <TableScroll label={text('evaluation.evaluators')}>
          <Table data-size="sm">
            <Table.Head>
              <Table.Row>
                <Table.HeaderCell>{text('evaluation.name')}</Table.HeaderCell>
                <Table.HeaderCell>{text('evaluation.declaration')}</Table.HeaderCell>
                <Table.HeaderCell>{text('evaluation.scores')}</Table.HeaderCell>
                {scoring && <Table.HeaderCell>{text('evaluation.goOn')}</Table.HeaderCell>}
              </Table.Row>
            </Table.Head>
            <Table.Body>
              {evaluators.map((evaluator) => (
                <Table.Row key={evaluator.name}>
                  <Table.HeaderCell scope="row" translate="no">
                    {evaluator.name}
                  </Table.HeaderCell>
                  <Table.Cell>
                    <DeclarationState standing={evaluator} />
                  </Table.Cell>
                  <Table.Cell>
                    <Progress standing={evaluator} count={cells.length} />
                  </Table.Cell>
                  {scoring && (
                    <Table.Cell>
                      {(evaluator.missing ?? 0) > 0 && (
                        <GoOnWithout procurement={procurement.id} evaluator={evaluator.name} />
                      )}
                    </Table.Cell>
                  )}
                </Table.Row>
              ))}
            </Table.Body>
          </Table>
        </TableScroll>
      )}
      {prepares && !unsealed && OPEN_TO_MORE.includes(procurement.state ?? '') && (
        <Invitation procurement={procurement.id} />
      )}
    </section>
  );
}

function DeclarationState({ standing: { declaration } }: { standing: Standing }) {
  const text = useText();
  if (!declaration) {
    return <span className="subtle">{text('evaluation.notSigned')}</span>;
  }
  return declaration.conflict ? (
    <>
      <Tag data-size="sm" data-color="danger">
        {text('evaluation.conflicted')}
      </Tag>
      <br />
      <small>{declaration.detail}</small>
    </>
  ) : (
    <>
      {text('evaluation.signedAt', { at: text.instant(declaration.at) })}{' '}
      <small translate="no">{declaration.version}</small>
    </>
  );
}

function Progress({ standing, count }: { standing: Standing; count: number }) {
  const text = useText();
  const { given = 0, name, declaration } = standing;
  if (declaration?.conflict || count === 0) {
    return '–';
  }
  return (
    <span className="standing">
      <progress
        max={count}
        value={given}
        aria-label={text('evaluation.progress.of', { who: name })}
      />
      <span>{text('evaluation.progress', { given, count })}</span>
    </span>
  );
}

/** By who prepares the procurement: an officer by user name. */
function Invitation({ procurement }: { procurement: string }) {
  const text = useText();
  const after = useAfterDeed();
  const { draft, setDraft, discard } = useDraft(`invitation:${procurement}`, '');
  const invite = api.useMutation('post', `${EVALUATION}/evaluators`, {
    onSuccess: async () => {
      discard('');
      await after(text('evaluation.invited', { who: draft.trim() }));
    },
  });
  const send = (event: FormEvent) => {
    event.preventDefault();
    if (draft.trim() !== '') {
      invite.mutate({
        params: { path: { id: procurement } },
        body: { name: draft.trim() },
      });
    }
  };
  return (
    <form className="invitation" onSubmit={send} noValidate>
      <Textfield
        label={text('evaluation.invite.name')}
        description={text('evaluation.invite.help')}
        value={draft}
        maxLength={200}
        autoComplete="off"
        error={messageFor(invite.error, '#/name')}
        onChange={(event) => setDraft(event.target.value)}
      />
      <Button type="submit" variant="secondary" loading={invite.isPending}>
        {text('evaluation.invite')}
      </Button>
      {invite.error !== null && <ProblemAlert error={invite.error} />}
    </form>
  );
}

/** Somebody owes scores and will not give them: the panel goes on, with a reason that is kept. */
function GoOnWithout({ procurement, evaluator }: { procurement: string; evaluator: string }) {
  const text = useText();
  const after = useAfterDeed();
  const [writing, setWriting] = useState(false);
  const [reason, setReason] = useState('');
  const close = api.useMutation('post', `${EVALUATION}/closures`, {
    onSuccess: () => after(text('evaluation.wentOn', { who: evaluator })),
  });
  return writing ? (
    <div className="compose">
      <Textfield
        label={text('evaluation.goOn.why', { who: evaluator })}
        multiline
        rows={2}
        maxLength={10000}
        value={reason}
        onChange={(event) => setReason(event.target.value)}
      />
      {close.error !== null && <ProblemAlert error={close.error} />}
      <div className="actions">
        <Button
          data-size="sm"
          disabled={reason.trim() === ''}
          loading={close.isPending}
          onClick={() =>
            close.mutate({
              params: { path: { id: procurement } },
              body: { evaluator, reason },
            })
          }
        >
          {text('evaluation.goOn.do')}
        </Button>
        <Button variant="tertiary" data-size="sm" onClick={() => setWriting(false)}>
          {text('app.cancel')}
        </Button>
      </div>
    </div>
  ) : (
    <Button variant="tertiary" data-size="sm" onClick={() => setWriting(true)}>
      {text('evaluation.goOn.without', { who: evaluator })}
    </Button>
  );
}
