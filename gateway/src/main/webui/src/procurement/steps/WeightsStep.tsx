import { useState } from 'react';
import { Button, Field, Fieldset, Label, Radio, Select } from '@digdir/designsystemet-react';
import type { Assessments } from '../../api/client';
import { useText } from '../../i18n/text';
import { Disclosure } from '../../ui/Disclosure';
import { Icon } from '../../ui/Icon';
import { apportioned, asShares, withWeight } from '../draft/weights';
import type { Content } from '../draft/content';
import type { Drafting } from '../DraftScreen';
import { LegalHints } from '../LegalHints';
import { SwingDialog } from '../SwingDialog';
import { WeightSlider } from '../WeightSlider';

const READINGS = ['conservative', 'tolerant', 'strict'] as const;

/** What counts how much; the shares are always whole. */
export function WeightsStep(drafting: Drafting) {
  const { procurement, frameworks, content, change, errorAt } = drafting;
  const text = useText();
  const unused = frameworks.filter(
    ({ id }) => !content.awardCriteria.some(({ framework }) => framework === id),
  );
  return (
    <>
      <Shares {...drafting} />
      {errorAt('/awardCriteria') && <p className="field-error">{errorAt('/awardCriteria')}</p>}
      <LegalHints procurement={procurement} pointer="/awardCriteria" />
      {content.awardCriteria.map((part, i) => {
        const framework = frameworks.find(({ id }) => id === part.framework);
        return framework ? (
          <FrameworkWeights
            key={part.framework}
            framework={framework}
            part={part}
            removable={content.awardCriteria.length > 1}
            onChange={(changed) =>
              change({
                awardCriteria: content.awardCriteria.map((was, j) => (i === j ? changed : was)),
              })
            }
            onRemove={() => change(withoutPart(content, part.framework))}
          />
        ) : null;
      })}
      {unused.length > 0 && (
        <Field>
          <Label>{text('draft.weights.add')}</Label>
          <Select
            value=""
            onChange={(event) => {
              const framework = unused.find(({ id }) => id === event.target.value);
              if (framework) {
                change(withPart(content, framework));
              }
            }}
          >
            <option value="">{text('draft.weights.choose')}</option>
            {unused.map(({ id, name }) => (
              <option key={id} value={id} lang="en">
                {name}
              </option>
            ))}
          </Select>
        </Field>
      )}
      <Fieldset>
        <Fieldset.Legend>{text('field.unknowns')}</Fieldset.Legend>
        <Fieldset.Description>{text('draft.unknowns.help')}</Fieldset.Description>
        {READINGS.map((reading) => (
          <Radio
            key={reading}
            name="unknowns"
            value={reading}
            label={text(`draft.unknowns.${reading}`)}
            description={text(`draft.unknowns.${reading}.text`)}
            checked={content.unknowns === reading}
            onChange={() => change({ unknowns: reading })}
          />
        ))}
      </Fieldset>
    </>
  );
}

/** The frameworks and the price against each other. */
function Shares({ frameworks, content, change }: Drafting) {
  const text = useText();
  const parts = [
    ...content.awardCriteria.map(({ framework, share }) => {
      const known = frameworks.find(({ id }) => id === framework);
      return { key: framework, name: known?.name ?? framework, axis: known?.axis, share };
    }),
    ...(content.price
      ? [
          {
            key: 'price',
            name: text('draft.price.title'),
            axis: 'competitiveness' as const,
            share: content.price.share,
          },
        ]
      : []),
  ];
  const [locked, setLocked] = useState<Record<string, boolean>>({});
  const weights = apportioned(parts.map(({ share }) => share));
  const set = (next: number[]) => {
    const shares = asShares(next);
    change({
      awardCriteria: content.awardCriteria.map((part, i) => ({ ...part, share: shares[i] ?? 0 })),
      ...(content.price && { price: { ...content.price, share: shares.at(-1) ?? 0 } }),
    });
  };
  return (
    <section className="weights" aria-label={text('draft.weights.shares')}>
      {parts.map(({ key, name, axis }, i) => (
        <WeightSlider
          key={key}
          label={name}
          lang={key === 'price' ? undefined : 'en'}
          axis={axis}
          value={weights[i] ?? 0}
          locked={locked[key]}
          onLock={parts.length > 2 ? (lock) => setLocked({ ...locked, [key]: lock }) : undefined}
          onChange={(value) =>
            set(
              withWeight(
                weights,
                parts.map((part) => locked[part.key] ?? false),
                i,
                value,
              ),
            )
          }
        />
      ))}
      <p className="subtle">{text('draft.weights.whole')}</p>
    </section>
  );
}

/** A new part takes a tenth, from the others in proportion. */
function withPart(content: Content, framework: Assessments['Framework']): Partial<Content> {
  const all = [...content.awardCriteria.map(({ share }) => share), content.price?.share ?? 0];
  const shares = asShares(apportioned([...all.map((share) => share * 0.9), 0.1]));
  return {
    awardCriteria: [
      ...content.awardCriteria.map((part, i) => ({ ...part, share: shares[i] ?? 0 })),
      {
        framework: framework.id,
        share: shares.at(-1) ?? 0,
        ...(framework.profiles[0] && { profile: framework.profiles[0].id }),
      },
    ],
    ...(content.price && { price: { ...content.price, share: shares.at(-2) ?? 0 } }),
  };
}

function withoutPart(content: Content, framework: string): Partial<Content> {
  const left = content.awardCriteria.filter((part) => part.framework !== framework);
  const shares = asShares(
    apportioned([...left.map(({ share }) => share), content.price?.share ?? 0]),
  );
  return {
    awardCriteria: left.map((part, i) => ({ ...part, share: shares[i] ?? 0 })),
    ...(content.price && { price: { ...content.price, share: shares.at(-1) ?? 0 } }),
  };
}

interface WeighedBy {
  key: string;
  name: string;
}

/** The weights within one framework: a published set, or own ones by sliders or by swings. */
function FrameworkWeights({
  framework,
  part,
  removable,
  onChange,
  onRemove,
}: {
  framework: Assessments['Framework'];
  part: Assessments['AwardCriteria'];
  removable: boolean;
  onChange: (part: Assessments['AwardCriteria']) => void;
  onRemove: () => void;
}) {
  const text = useText();
  const [swinging, setSwinging] = useState(false);
  const criteria: WeighedBy[] = framework.criteria.map(({ id, name }) => ({
    key: id,
    name: /^[A-Z]/.test(id) ? `${id} ${name}` : name,
  }));
  const weights = apportioned(ownOrPublished(framework, part));
  const [locked, setLocked] = useState<boolean[]>(() => criteria.map(() => false));
  const set = (next: number[]) => {
    const shares = asShares(next);
    onChange({
      framework: part.framework,
      share: part.share,
      weights: Object.fromEntries(criteria.map(({ key }, i) => [key, shares[i] ?? 0])),
    });
  };
  return (
    <section className="framework">
      <div className="panel-head">
        <h2 lang="en">{framework.name}</h2>
        {removable && (
          <Button variant="tertiary" data-size="sm" onClick={onRemove}>
            <Icon name="cross" />
            {text('draft.remove')}
          </Button>
        )}
      </div>
      <Field>
        <Label>{text('draft.weights.profile')}</Label>
        <Select
          value={part.weights ? '' : (part.profile ?? '')}
          onChange={(event) =>
            event.target.value === ''
              ? set(weights)
              : onChange({
                  framework: part.framework,
                  share: part.share,
                  profile: event.target.value,
                })
          }
        >
          {framework.profiles.map(({ id, name }) => (
            <option key={id} value={id} lang="en">
              {name}
            </option>
          ))}
          <option value="">{text('draft.weights.own')}</option>
        </Select>
      </Field>
      <Disclosure summary={text('draft.weights.each', { count: criteria.length })}>
        <div className="actions">
          <Button variant="secondary" data-size="sm" onClick={() => setSwinging(true)}>
            <Icon name="scales" />
            {text('draft.swing.open')}
          </Button>
        </div>
        <div className="weights">
          {criteria.map(({ key, name }, i) => (
            <WeightSlider
              key={key}
              label={name}
              lang="en"
              axis={framework.axis}
              value={weights[i] ?? 0}
              locked={locked[i]}
              onLock={(lock) => setLocked(locked.map((was, j) => (i === j ? lock : was)))}
              onChange={(value) => set(withWeight(weights, locked, i, value))}
            />
          ))}
        </div>
      </Disclosure>
      {swinging && (
        <SwingDialog
          framework={framework}
          onDone={(next) => {
            setSwinging(false);
            if (next) {
              set(next);
            }
          }}
        />
      )}
    </section>
  );
}

/** By criterion; a profile by objectives is shared equally within each, as the service does. */
function ownOrPublished(
  framework: Assessments['Framework'],
  part: Assessments['AwardCriteria'],
): number[] {
  const published = framework.profiles.find(({ id }) => id === part.profile)?.weights ?? {};
  const known = part.weights ?? published;
  return framework.criteria.map(({ id, group }) => {
    const own = known[id];
    if (own !== undefined || group === undefined) {
      return own ?? 0;
    }
    const members = framework.criteria.filter((one) => one.group === group).length;
    return (known[group] ?? 0) / members;
  });
}
