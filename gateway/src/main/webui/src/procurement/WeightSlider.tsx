import { useId, useState } from 'react';
import { useText } from '../i18n/text';
import { Icon } from '../ui/Icon';
import { parseNumber } from './draft/parseNumber';

interface Props {
  label: string;
  /** Language of the label, where it is not the user's. */
  lang?: string | undefined;
  /** In tenths of a per cent. */
  value: number;
  /** Where it was published, as a mark on the scale; in tenths of a per cent. */
  published?: number | undefined;
  axis?: 'sovereignty' | 'competitiveness' | undefined;
  locked?: boolean | undefined;
  onLock?: ((locked: boolean) => void) | undefined;
  onChange: (value: number) => void;
}

/** A weight by slider or by number, with a lock that keeps it while others move. */
export function WeightSlider({
  label,
  lang,
  value,
  published,
  axis,
  locked,
  onLock,
  onChange,
}: Props) {
  const text = useText();
  const id = useId();
  const [typed, setTyped] = useState<string>();
  const shown = typed ?? text.number(value / 10, 1);
  const invalid = typed !== undefined && parseNumber(typed, text.locale) === undefined;
  return (
    <div className="weight" data-axis={axis}>
      <label htmlFor={id} lang={lang}>
        {label}
      </label>
      <input
        id={id}
        type="range"
        min={0}
        max={1000}
        step={10}
        value={value}
        disabled={locked}
        aria-valuetext={text.percent(value / 1000)}
        onChange={(event) => onChange(Number(event.target.value))}
        style={
          published === undefined
            ? undefined
            : ({ '--published-share': published / 1000 } as React.CSSProperties)
        }
        data-published={published !== undefined}
      />
      <span className="weight-number">
        <input
          type="text"
          inputMode="decimal"
          aria-label={text('work.weight.percent', { label })}
          aria-invalid={invalid}
          value={shown}
          disabled={locked}
          onChange={(event) => setTyped(event.target.value)}
          onBlur={() => {
            const number = typed === undefined ? undefined : parseNumber(typed, text.locale);
            if (number !== undefined) {
              onChange(Math.round(number * 10));
            }
            setTyped(undefined);
          }}
          onKeyDown={(event) => {
            if (event.key === 'Enter') {
              event.preventDefault();
              event.currentTarget.blur();
            }
          }}
        />
        %
      </span>
      {onLock && (
        <button
          type="button"
          className="weight-lock"
          aria-pressed={locked ?? false}
          aria-label={text('work.weight.lock', { label })}
          title={text('work.weight.lock', { label })}
          onClick={() => onLock(!locked)}
        >
          <Icon name="lock" />
        </button>
      )}
    </div>
  );
}
