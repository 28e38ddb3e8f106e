import { useState } from 'react';
import {
  Button,
  Checkbox,
  Field,
  Fieldset,
  Label,
  Select,
  Switch,
  Tag,
} from '@digdir/designsystemet-react';
import { api, type Assessments } from '../api/client';
import { useSession } from '../app/root';
import { useText } from '../i18n/text';
import { Disclosure } from '../ui/Disclosure';
import { ProblemAlert } from '../ui/ProblemAlert';
import { interval, type Assessed } from './model/assessed';
import { range } from './words';

const READINGS = ['conservative', 'tolerant', 'strict'] as const;

/** Supposes what may come: an option gone, a fact known, no gates, another reading of unknowns. */
export function WhatIf({ procurement, assessed }: { procurement: string; assessed: Assessed }) {
  const text = useText();
  const session = useSession();
  const [asked, setAsked] = useState<Assessments['NewExploration']>({});
  const explore = api.useMutation('post', '/api/v1/procurements/{id}/explorations');
  if (!session?.roles.some((role) => role === 'officer' || role === 'approver')) {
    return null;
  }
  const without = asked.without ?? [];
  return (
    <section className="panel" aria-labelledby="what-if">
      <div className="panel-head">
        <h2 id="what-if">{text('result.whatIf')}</h2>
        <Tag data-size="sm" data-color="info" variant="outline">
          {text('result.exploration')}
        </Tag>
      </div>
      <p className="subtle">{text('result.whatIf.text')}</p>
      <div className="what-if">
        <Fieldset>
          <Fieldset.Legend>{text('result.whatIf.without')}</Fieldset.Legend>
          {assessed.options.map(({ option, name }) => (
            <Checkbox
              key={option}
              value={option}
              label={<span translate="no">{name}</span>}
              checked={without.includes(option)}
              onChange={(event) =>
                setAsked({
                  ...asked,
                  without: event.target.checked
                    ? [...without, option]
                    : without.filter((one) => one !== option),
                })
              }
            />
          ))}
        </Fieldset>
        <div className="form-wide">
          <Field>
            <Label>{text('field.unknowns')}</Label>
            <Select
              value={asked.unknowns ?? ''}
              onChange={(event) =>
                setAsked({
                  ...asked,
                  unknowns: READINGS.find((one) => one === event.target.value),
                })
              }
            >
              <option value="">{text('result.whatIf.asPublished')}</option>
              {READINGS.map((reading) => (
                <option key={reading} value={reading}>
                  {text(`draft.unknowns.${reading}`)}
                </option>
              ))}
            </Select>
          </Field>
          <Switch
            label={text('result.whatIf.noGates')}
            checked={asked.gates !== undefined}
            onChange={(event) =>
              setAsked({ ...asked, gates: event.target.checked ? [] : undefined })
            }
          />
          <Suppose assessed={assessed} onChange={(suppose) => setAsked({ ...asked, suppose })} />
          <div className="actions">
            <Button
              loading={explore.isPending}
              onClick={() => explore.mutate({ params: { path: { id: procurement } }, body: asked })}
            >
              {text('result.whatIf.do')}
            </Button>
          </div>
        </div>
      </div>
      {explore.error !== null && <ProblemAlert error={explore.error} />}
      <div role="status">{explore.data?.outcome && <Outcome outcome={explore.data.outcome} />}</div>
    </section>
  );
}

/** One fact that is open today, supposed to be known. */
function Suppose({
  assessed,
  onChange,
}: {
  assessed: Assessed;
  onChange: (suppose: Assessments['Supposition'][] | undefined) => void;
}) {
  const text = useText();
  const [option, setOption] = useState('');
  const [index, setIndex] = useState(0);
  const criterion = assessed.criteria[index];
  const levels = criterion?.scale?.levels ?? [];
  const suppose = (of: string, level: string) =>
    onChange(
      of !== '' && level !== '' && criterion
        ? [
            {
              option: of,
              framework: criterion.framework,
              criterion: criterion.criterion,
              low: Number(level),
            },
          ]
        : undefined,
    );
  return (
    <Disclosure summary={text('result.whatIf.suppose')}>
      <div className="form-wide">
        <Field>
          <Label>{text('result.option')}</Label>
          <Select
            value={option}
            translate="no"
            onChange={(event) => {
              setOption(event.target.value);
              onChange(undefined);
            }}
          >
            <option value="">{text('draft.weights.choose')}</option>
            {assessed.options.map((one) => (
              <option key={one.option} value={one.option}>
                {one.name}
              </option>
            ))}
          </Select>
        </Field>
        <Field>
          <Label>{text('result.criterion')}</Label>
          <Select
            value={String(index)}
            lang="en"
            onChange={(event) => {
              setIndex(Number(event.target.value));
              onChange(undefined);
            }}
          >
            {assessed.criteria.map(({ framework, criterion: id, name }, i) => (
              <option key={`${framework}/${id}`} value={String(i)}>
                {name}
              </option>
            ))}
          </Select>
        </Field>
        <Field>
          <Label>{text('result.whatIf.level')}</Label>
          {levels.length > 0 ? (
            <Select
              key={index}
              defaultValue=""
              lang="en"
              onChange={(event) => suppose(option, event.target.value)}
            >
              <option value="">{text('draft.weights.choose')}</option>
              {levels.map(({ level, name }) => (
                <option key={level} value={String(level)}>
                  {name}
                </option>
              ))}
            </Select>
          ) : (
            <Select
              key={index}
              defaultValue=""
              lang="en"
              onChange={(event) => suppose(option, event.target.value)}
            >
              <option value="">{text('draft.weights.choose')}</option>
              {[criterion?.scale?.worst ?? 0, criterion?.scale?.best ?? 1].map((level) => (
                <option key={level} value={String(level)}>
                  {text('result.whatIf.value', {
                    level: text.number(level, 2),
                    unit: criterion?.scale?.unit ?? '',
                  })}
                </option>
              ))}
            </Select>
          )}
        </Field>
      </div>
    </Disclosure>
  );
}

function Outcome({ outcome }: { outcome: Assessments['ExplorationOutcome'] }) {
  const text = useText();
  const { result, winners, winnerChanges } = outcome;
  const options = result?.options ?? [];
  const names = options
    .filter(({ option }) => option !== undefined && winners.includes(option))
    .map(({ name }) => name);
  return (
    <div className="what-if-outcome">
      <p>
        <strong>
          {names.length === 0
            ? text('result.whatIf.nobody')
            : text(winnerChanges ? 'result.whatIf.changes' : 'result.whatIf.same', {
                names: text.list(names),
              })}
        </strong>
      </p>
      <ol className="plain">
        {options.map(({ option, name, rank, score }) => (
          <li key={option}>
            {rank === undefined ? '–' : text('result.place', { rank })} ·{' '}
            <span translate="no">{name}</span> · {range(interval(score), text)}
          </li>
        ))}
      </ol>
    </div>
  );
}
