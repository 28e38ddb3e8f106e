import type { ReactNode } from 'react';
import { Fieldset, Radio } from '@digdir/designsystemet-react';
import { useText } from '../i18n/text';
import { levelText } from './levels';
import type { Judged } from './useEvaluation';

/** One of the published levels, each with its description beside it. */
export function LevelChoice({
  criterion,
  legend,
  name,
  value,
  error,
  onChange,
}: {
  criterion: Judged;
  legend: ReactNode;
  /** Of the choice, unique on the page. */
  name: string;
  value: number | undefined;
  error?: string | undefined;
  onChange: (value: number) => void;
}) {
  const text = useText();
  return (
    <Fieldset className="levels">
      <Fieldset.Legend>{legend}</Fieldset.Legend>
      {criterion.levels.map(({ level, meaning }) => (
        <Radio
          key={level}
          name={name}
          value={String(level)}
          label={<span lang="en">{levelText(criterion, level, text)}</span>}
          description={<span lang="en">{meaning}</span>}
          checked={value === level}
          onChange={() => level !== undefined && onChange(level)}
        />
      ))}
      {error && <p className="field-error">{error}</p>}
    </Fieldset>
  );
}
