import { useEffect, useRef, useState } from 'react';
import { Button, Dialog } from '@digdir/designsystemet-react';
import type { Assessments } from '../api/client';
import { useText } from '../i18n/text';
import { fromSwings } from './draft/weights';

/**
 * Weights by swings: not "how important is it" but "how much is it worth to go from the worst to
 * the best level of it", the greatest worth being 100.
 */
export function SwingDialog({
  framework,
  onDone,
}: {
  framework: Assessments['Framework'];
  onDone: (weights: number[] | undefined) => void;
}) {
  const text = useText();
  const dialog = useRef<HTMLDialogElement>(null);
  const [swings, setSwings] = useState(() => framework.criteria.map(() => 50));
  useEffect(() => dialog.current?.showModal(), []);
  const weights = fromSwings(swings);
  return (
    <Dialog
      ref={dialog}
      className="swing"
      closeButton={text('app.close')}
      onClose={() => onDone(undefined)}
    >
      <h2>{text('draft.swing.title')}</h2>
      <p>{text('draft.swing.text')}</p>
      <ul className="swings">
        {framework.criteria.map(({ id, name, scale }, i) => (
          <li key={id}>
            <label htmlFor={`swing-${id}`} lang="en">
              {name}
            </label>
            <small lang="en">{ends(scale, text)}</small>
            <input
              id={`swing-${id}`}
              type="range"
              min={0}
              max={100}
              step={5}
              value={swings[i]}
              onChange={(event) =>
                setSwings(swings.map((was, j) => (i === j ? Number(event.target.value) : was)))
              }
            />
            <output htmlFor={`swing-${id}`} className="number">
              {text('draft.swing.worth', {
                worth: swings[i],
                share: text.percent((weights[i] ?? 0) / 1000),
              })}
            </output>
          </li>
        ))}
      </ul>
      <div className="actions">
        <Button disabled={swings.every((swing) => swing === 0)} onClick={() => onDone(weights)}>
          {text('draft.swing.take')}
        </Button>
        <Button variant="tertiary" onClick={() => onDone(undefined)}>
          {text('app.cancel')}
        </Button>
      </div>
    </Dialog>
  );
}

function ends(scale: Assessments['Scale'] | undefined, text: ReturnType<typeof useText>): string {
  const levels = scale?.levels ?? [];
  const [worst, best] = [levels[0], levels.at(-1)];
  return worst && best && worst !== best
    ? `${worst.name} → ${best.name}`
    : `${text.number(scale?.worst, 2)} → ${text.number(scale?.best, 2)} ${scale?.unit ?? ''}`;
}
