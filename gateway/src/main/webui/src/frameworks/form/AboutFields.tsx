import { Field, Label, Select, Textfield } from '@digdir/designsystemet-react';
import { useId } from 'react';
import { asProblem } from '../../api/problem';
import { useText } from '../../i18n/text';
import { messageFor } from '../../ui/ProblemAlert';
import type { FrameworkDraft } from './draft';
import { frameworkIdFault, suggestedFrameworkId } from './ids';

interface Props {
  draft: FrameworkDraft;
  error: unknown;
  /** Names of other frameworks; absent for one that has its name already. */
  taken: readonly string[] | undefined;
  onChange: (part: Partial<FrameworkDraft>) => void;
}

/** What a framework is called, what it measures, and where it comes from. */
export function AboutFields({ draft, error, taken, onChange }: Props) {
  const text = useText();
  const axis = useId();
  const { id, name } = draft;
  const source = draft.source ?? { title: '' };
  const idFault = taken && id !== '' ? frameworkIdFault(id, taken) : undefined;
  // That somebody has taken the name meanwhile is told without a place.
  const takenMeanwhile =
    error !== null && asProblem(error).type === 'name-taken' ? asProblem(error).detail : undefined;
  const rename = (to: string) =>
    onChange({
      name: to,
      ...(taken && id === suggestedFrameworkId(name) && { id: suggestedFrameworkId(to) }),
    });
  return (
    <section className="panel" aria-labelledby="form-about">
      <h2 id="form-about">{text('framework.about')}</h2>
      <div className="form">
        <Textfield
          label={text('framework.name')}
          value={name}
          maxLength={200}
          error={messageFor(error, '#/name')}
          onChange={(event) => rename(event.target.value)}
        />
        {taken && (
          <Textfield
            label={text('framework.id')}
            description={text('framework.copy.help')}
            value={id}
            maxLength={60}
            translate="no"
            error={
              idFault
                ? text(idFault === 'taken' ? 'framework.id.taken' : 'framework.copy.invalid')
                : (messageFor(error, '#/id') ?? takenMeanwhile)
            }
            onChange={(event) => onChange({ id: event.target.value })}
          />
        )}
        <Field>
          <Label htmlFor={axis}>{text('framework.axis')}</Label>
          <Select
            id={axis}
            value={draft.axis}
            onChange={(event) =>
              onChange({ axis: event.target.value as NonNullable<FrameworkDraft['axis']> })
            }
          >
            {(['competitiveness', 'sovereignty'] as const).map((one) => (
              <Select.Option key={one} value={one}>
                {text(`framework.axis.${one}`)}
              </Select.Option>
            ))}
          </Select>
        </Field>
        <Textfield
          label={text('framework.remark')}
          multiline
          rows={3}
          value={draft.remark ?? ''}
          maxLength={5000}
          error={messageFor(error, '#/remark')}
          onChange={(event) => onChange({ remark: event.target.value })}
        />
        <div className="form-row">
          <Textfield
            label={text('framework.source')}
            value={source.title}
            maxLength={500}
            error={messageFor(error, '#/source/title')}
            onChange={(event) => onChange({ source: { ...source, title: event.target.value } })}
          />
          <Textfield
            label={text('framework.address')}
            type="url"
            value={source.address ?? ''}
            maxLength={2000}
            error={messageFor(error, '#/source/address')}
            onChange={(event) => onChange({ source: { ...source, address: event.target.value } })}
          />
        </div>
      </div>
    </section>
  );
}
