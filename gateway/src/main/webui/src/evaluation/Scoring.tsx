import { Alert, Button, Tag, Textfield } from '@digdir/designsystemet-react';
import { useText } from '../i18n/text';
import { SaveState } from '../procurement/SaveState';
import { Icon } from '../ui/Icon';
import { ProblemAlert } from '../ui/ProblemAlert';
import { useNotices } from '../ui/Undo';
import { LevelChoice } from './LevelChoice';
import { Named } from './Named';
import { isOf, isWhole, keyOf, sentBy, shown } from './scoring';
import type { Cell, Evaluation, Judged } from './useEvaluation';
import { useScores } from './useScores';

/** One's own scores, criterion by criterion, so that all offers are measured by the same level. */
export function Scoring({
  procurement,
  evaluation,
  evaluator,
}: {
  procurement: string;
  evaluation: Evaluation;
  evaluator: string;
}) {
  const text = useText();
  const { done } = useNotices();
  const scores = useScores(procurement, evaluation, evaluator);
  const { cells, criteria, evaluators } = evaluation;
  const whole = cells.filter((cell) => isWhole(shown(evaluator, cell, scores.sheet))).length;
  const owed = evaluators.find(({ name }) => name === evaluator)?.missing ?? 0;
  const handIn = async () => {
    const answer = await scores.handIn();
    if (answer) {
      done(text(answer.complete ? 'evaluation.allOpen' : 'evaluation.handedIn'));
    }
  };
  return (
    <section className="panel scoring" aria-labelledby="scoring">
      <div className="panel-head">
        <h2 id="scoring">{text('evaluation.scoring')}</h2>
        <SaveState
          snapshot={{ state: scores.state, merged: false }}
          onRetry={() => void scores.handIn()}
        />
      </div>
      <p className="sealed">
        <Icon name="lock" />
        {text('evaluation.scoring.text')}
      </p>
      {criteria.map((criterion) => (
        <section key={`${criterion.framework} ${criterion.criterion}`} className="judged">
          <h3 lang="en">{criterion.name}</h3>
          <p className="subtle" lang="en">
            {criterion.description}
          </p>
          {cells
            .filter((cell) => isOf(cell, criterion))
            .map((cell) => (
              <ScoreFields
                key={keyOf(cell)}
                cell={cell}
                criterion={criterion}
                evaluator={evaluator}
                scores={scores}
              />
            ))}
        </section>
      ))}
      {scores.problem && scores.problem.status !== 401 && !scores.problem.passing && (
        <ProblemAlert error={scores.problem} />
      )}
      <div className="hand-in">
        <p>
          <strong>{text('evaluation.progress', { given: whole, count: cells.length })}</strong>
          <br />
          <span className="subtle">
            {text(owed > 0 ? 'evaluation.handIn.text' : 'evaluation.handIn.again')}
          </span>
        </p>
        {owed === 0 && scores.waiting === 0 ? (
          <Alert data-color="success" data-size="sm">
            {text('evaluation.handIn.done')}
          </Alert>
        ) : (
          <Button
            disabled={whole < cells.length || scores.waiting === 0}
            loading={scores.sending}
            onClick={() => void handIn()}
          >
            {text(owed > 0 ? 'evaluation.handIn' : 'evaluation.handIn.changes')}
          </Button>
        )}
      </div>
    </section>
  );
}

function ScoreFields({
  cell,
  criterion,
  evaluator,
  scores,
}: {
  cell: Cell;
  criterion: Judged;
  evaluator: string;
  scores: ReturnType<typeof useScores>;
}) {
  const text = useText();
  const score = shown(evaluator, cell, scores.sheet);
  const written = scores.sheet[keyOf(cell)] !== undefined;
  const lacksReason = score.value !== undefined && score.reason.trim() === '';
  const state = written ? 'kept' : sentBy(evaluator, cell) ? 'sealed' : 'open';
  return (
    <div className="score">
      <h4>
        <span translate="no">{cell.optionName}</span>{' '}
        <Tag data-size="sm" data-color={STATE_COLOURS[state]}>
          {text(`evaluation.score.${state}`)}
        </Tag>
      </h4>
      <div className="score-fields">
        <LevelChoice
          criterion={criterion}
          legend={<Named label={text('evaluation.level')} cell={cell} criterion={criterion} />}
          name={keyOf(cell)}
          value={score.value}
          onChange={(value) => scores.write(cell, { ...score, value })}
        />
        <Textfield
          label={<Named label={text('evaluation.reason')} cell={cell} criterion={criterion} />}
          description={text('evaluation.reason.help')}
          multiline
          rows={4}
          maxLength={10000}
          value={score.reason}
          error={lacksReason && text('evaluation.reason.missing')}
          onChange={(event) => scores.write(cell, { ...score, reason: event.target.value })}
        />
      </div>
    </div>
  );
}

const STATE_COLOURS = { kept: 'warning', sealed: 'success', open: 'neutral' } as const;
