import { useState } from 'react';
import { Button } from '@digdir/designsystemet-react';
import { asProblem } from '../../api/problem';
import { useText } from '../../i18n/text';
import { apportioned, asShares, withWeight } from '../../procurement/draft/weights';
import { WeightSlider } from '../../procurement/WeightSlider';
import { Icon } from '../../ui/Icon';
import { messageFor } from '../../ui/ProblemAlert';
import { weighedIn, type FrameworkDraft, type Keyed, type Profile } from './draft';
import { idFaults, named, type IdFault } from './ids';
import { ItemTools } from './ItemTools';
import { NameFields } from './NameFields';
import { movedProfile, withoutProfile, withProfile } from './structure';
import type { Editing } from './useEditing';

interface Props {
  draft: FrameworkDraft;
  error: unknown;
  editing: Editing;
}

/** The named sets of weights; what was added or removed above has its place in all of them. */
export function WeightFields({ draft, error, editing }: Props) {
  const text = useText();
  const { profiles } = draft;
  const faults = idFaults(draft);
  const weighed = weighedIn(draft).map(({ key }) => key);
  return (
    <section className="panel" aria-labelledby="form-weights">
      <h2 id="form-weights">{text('framework.weights')}</h2>
      <p className="subtle">{text('framework.form.weights')}</p>
      <div className="profiles">
        {profiles.map((profile, i) => (
          <ProfileFields
            // Locks are by place.
            key={[profile.key, ...weighed].join(' ')}
            draft={draft}
            index={i}
            profile={profile}
            idFault={faults.get(profile.key)}
            error={error}
            editing={editing}
          />
        ))}
      </div>
      {messageFor(error, '#/profiles') && (
        <p className="field-error">{messageFor(error, '#/profiles')}</p>
      )}
      <div className="actions framework-add">
        <Button id="add-profile" variant="secondary" onClick={() => editing.add(withProfile)}>
          <Icon name="plus" />
          {text('framework.profile.add')}
        </Button>
      </div>
    </section>
  );
}

/** Of the weights as a whole or of one of them. */
function weightsFault(error: unknown, index: number): string | undefined {
  const pointer = `#/profiles/${index}/weights`;
  return error instanceof Error
    ? asProblem(error).violations.find(({ field }) => `${field}/`.startsWith(`${pointer}/`))
        ?.message
    : undefined;
}

/** Sliders that always sum to the whole. */
function ProfileFields({
  draft,
  index,
  profile,
  idFault,
  error,
  editing,
}: Props & { index: number; profile: Keyed<Profile>; idFault: IdFault | undefined }) {
  const text = useText();
  const { key } = profile;
  const count = draft.profiles.length;
  const called = profile.name || profile.id || text('framework.unnamed');
  const parts = weighedIn(draft);
  const weights = apportioned(parts.map((part) => profile.weights?.[part.key] ?? 0));
  const [locked, setLocked] = useState<boolean[]>(() => parts.map(() => false));
  const fault = weightsFault(error, index);
  const set = (part: Partial<Profile>) =>
    editing.edit((was) => ({
      ...was,
      profiles: was.profiles.map((one) => (one.key === key ? { ...one, ...part } : one)),
    }));
  return (
    <div role="group" className="framework-level" aria-labelledby={`head-${key}`}>
      <div className="item-head">
        <h3 id={`head-${key}`} tabIndex={-1} translate={profile.name ? 'no' : undefined}>
          {called}
        </h3>
        <ItemTools
          idAt={() => key}
          name={called}
          index={index}
          count={count}
          onMove={(by, told, focus) =>
            editing.move((was) => movedProfile(was, key, by), told, focus)
          }
          onRemove={
            count > 1
              ? () =>
                  editing.remove(
                    (was) => withoutProfile(was, key),
                    text('framework.profile.removed', { name: called }),
                    'add-profile',
                  )
              : undefined
          }
        />
      </div>
      <NameFields
        item={profile}
        idFault={idFault}
        at={(field) => messageFor(error, `#/profiles/${index}/${field}`)}
        onName={(name) => editing.edit((was) => named(was, key, name))}
        onId={(id) => set({ id })}
      />
      <div className="weights">
        {parts.map((part, i) => (
          <WeightSlider
            key={part.key}
            label={`${part.id} ${part.name}`.trim() || text('framework.unnamed')}
            // In the language of its authors, which nobody has told.
            lang=""
            axis={draft.axis}
            value={weights[i] ?? 0}
            locked={locked[i]}
            onLock={(lock) => setLocked(locked.map((was, j) => (i === j ? lock : was)))}
            onChange={(value) => {
              const shares = asShares(withWeight(weights, locked, i, value));
              set({
                weights: Object.fromEntries(parts.map((one, j) => [one.key, shares[j] ?? 0])),
              });
            }}
          />
        ))}
      </div>
      {fault && <p className="field-error">{fault}</p>}
    </div>
  );
}
