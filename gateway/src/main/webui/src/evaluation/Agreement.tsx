import { useState, type FormEvent } from 'react';
import { Button, Tag, Textfield } from '@digdir/designsystemet-react';
import { api } from '../api/client';
import { useText } from '../i18n/text';
import { useAfterDeed } from '../procurement/useDeed';
import { ProblemAlert } from '../ui/ProblemAlert';
import { useDraft } from '../ui/useDraft';
import { LevelChoice } from './LevelChoice';
import { levelText } from './levels';
import { Named, What } from './Named';
import { keyOf } from './scoring';
import { SpreadStrip } from './SpreadStrip';
import { EVALUATION, type Cell, type Judged } from './useEvaluation';

interface Props {
  procurement: string;
  cell: Cell;
  criterion: Judged;
  user: string | undefined;
  /** Whether the caller is of the panel, or has written in the procurement. */
  member: boolean;
}

/** Who said what for which reason, and what the panel makes of it: put down by one, confirmed by another. */
export function Agreement({ procurement, cell, criterion, user, member }: Props) {
  const text = useText();
  const [rewriting, setRewriting] = useState(false);
  const { consensus } = cell;
  const confirmed = consensus?.confirmedBy !== undefined;
  const state = confirmed ? 'confirmed' : consensus ? 'waits' : 'open';
  return (
    <article className="agreement" aria-labelledby={`of-${keyOf(cell).replaceAll(' ', '-')}`}>
      <header>
        <h4 id={`of-${keyOf(cell).replaceAll(' ', '-')}`}>
          <span translate="no">{cell.optionName}</span>{' '}
          <Tag data-size="sm" data-color={STATE_COLOURS[state]}>
            {text(`evaluation.agreement.${state}`)}
          </Tag>{' '}
          {cell.disagreement && (
            <Tag data-size="sm" data-color="warning" variant="outline">
              {text('evaluation.differ')}
            </Tag>
          )}
        </h4>
        <SpreadStrip cell={cell} criterion={criterion} />
      </header>
      <Said cell={cell} criterion={criterion} />
      {consensus && (
        <div className="agreed">
          <p>
            <strong lang="en">{levelText(criterion, consensus.value, text)}</strong>
          </p>
          <p className="justification">{consensus.reasons}</p>
          <small>
            {text('evaluation.putDownBy', {
              who: consensus.proposedBy,
              at: text.instant(consensus.proposedAt),
            })}
            {confirmed &&
              ` ${text('evaluation.confirmedBy', {
                who: consensus.confirmedBy,
                at: text.instant(consensus.confirmedAt),
              })}`}
          </small>
        </div>
      )}
      {member && !confirmed && (
        <>
          {consensus && !rewriting && (
            <div className="actions">
              {consensus.proposedBy === user ? (
                <p className="subtle">{text('evaluation.waitsForAnother')}</p>
              ) : (
                <Confirm procurement={procurement} cell={cell} criterion={criterion} />
              )}
              <Button variant="tertiary" data-size="sm" onClick={() => setRewriting(true)}>
                {text('evaluation.putDownOther')}
              </Button>
            </div>
          )}
          {(!consensus || rewriting) && (
            <PutDown
              procurement={procurement}
              cell={cell}
              criterion={criterion}
              onDone={() => setRewriting(false)}
            />
          )}
        </>
      )}
    </article>
  );
}

const STATE_COLOURS = { confirmed: 'success', waits: 'info', open: 'neutral' } as const;

function Said({ cell, criterion }: { cell: Cell; criterion: Judged }) {
  const text = useText();
  return (
    <ul className="said">
      {cell.scores.map(({ evaluator, value, reason, closedBy, counts }) => (
        <li key={evaluator} data-counts={counts}>
          <strong translate="no">{evaluator}</strong>{' '}
          {value === undefined ? (
            text('evaluation.goneWithout', { who: closedBy })
          ) : (
            <span lang="en">{levelText(criterion, value, text)}</span>
          )}
          {!counts && ` (${text('evaluation.countsNot')})`}
          <br />
          <span className="subtle">{reason}</span>
        </li>
      ))}
    </ul>
  );
}

function Confirm({
  procurement,
  cell,
  criterion,
}: {
  procurement: string;
  cell: Cell;
  criterion: Judged;
}) {
  const text = useText();
  const after = useAfterDeed();
  const confirm = api.useMutation('post', `${EVALUATION}/consensus/confirmation`, {
    onSuccess: () => after(text('evaluation.confirmed')),
  });
  const { option = '', framework = '', consensus } = cell;
  return (
    <>
      {confirm.error !== null && <ProblemAlert error={confirm.error} />}
      <Button
        loading={confirm.isPending}
        onClick={() =>
          confirm.mutate({
            params: { path: { id: procurement } },
            body: {
              option,
              framework,
              criterion: cell.criterion ?? '',
              value: consensus?.value ?? 0,
            },
          })
        }
      >
        {text('evaluation.confirm')}
        <What cell={cell} criterion={criterion} />
      </Button>
    </>
  );
}

/** Where all say the same, that and their reasons stand there to begin with; it is never an average. */
function PutDown({
  procurement,
  cell,
  criterion,
  onDone,
}: {
  procurement: string;
  cell: Cell;
  criterion: Judged;
  onDone: () => void;
}) {
  const text = useText();
  const after = useAfterDeed();
  const counting = cell.scores.filter(({ counts, value }) => counts && value !== undefined);
  const shared = cell.disagreement === false ? counting[0]?.value : undefined;
  const { draft, setDraft, discard } = useDraft<{ value?: number | undefined; reasons: string }>(
    `agreement:${procurement}:${keyOf(cell)}`,
    {
      value: shared,
      reasons:
        shared === undefined
          ? ''
          : [...new Set(counting.map(({ reason = '' }) => reason))].join('\n'),
    },
  );
  const [tried, setTried] = useState(false);
  const propose = api.useMutation('put', `${EVALUATION}/consensus`, {
    onSuccess: async () => {
      discard();
      onDone();
      await after(text('evaluation.putDown'));
    },
  });
  const send = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    const { option = '', framework = '' } = cell;
    if (draft.value !== undefined && draft.reasons.trim() !== '') {
      propose.mutate({
        params: { path: { id: procurement } },
        body: {
          option,
          framework,
          criterion: cell.criterion ?? '',
          value: draft.value,
          reasons: draft.reasons,
        },
      });
    }
  };
  return (
    <form className="score-fields" onSubmit={send} noValidate>
      <LevelChoice
        criterion={criterion}
        legend={<Named label={text('evaluation.agreedLevel')} cell={cell} criterion={criterion} />}
        name={`agreed ${keyOf(cell)}`}
        value={draft.value}
        error={tried && draft.value === undefined ? text('draft.missing') : undefined}
        onChange={(value) => setDraft({ ...draft, value })}
      />
      <div className="form-wide">
        <Textfield
          label={<Named label={text('work.reasons')} cell={cell} criterion={criterion} />}
          description={text('evaluation.agreedReasons.help')}
          multiline
          rows={4}
          maxLength={10000}
          value={draft.reasons}
          error={tried && draft.reasons.trim() === '' && text('draft.missing')}
          onChange={(event) => setDraft({ ...draft, reasons: event.target.value })}
        />
        {propose.error !== null && <ProblemAlert error={propose.error} />}
        <div className="actions">
          <Button type="submit" variant="secondary" loading={propose.isPending}>
            {text('evaluation.putDown.do')}
            <What cell={cell} criterion={criterion} />
          </Button>
        </div>
      </div>
    </form>
  );
}
