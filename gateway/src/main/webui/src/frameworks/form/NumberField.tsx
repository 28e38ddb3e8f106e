import { useState } from 'react';
import { Textfield } from '@digdir/designsystemet-react';
import { useText } from '../../i18n/text';
import { parseNumber } from '../../procurement/draft/parseNumber';

interface Props {
  label: string;
  description?: string;
  value: number | undefined;
  error?: string | undefined;
  onChange: (value: number | undefined) => void;
}

/** A number as people write it in their language; undefined while it is none. */
export function NumberField({ label, description, value, error, onChange }: Props) {
  const text = useText();
  const [typed, setTyped] = useState<string>();
  const unreadable =
    typed !== undefined && typed.trim() !== '' && parseNumber(typed, text.locale) === undefined;
  return (
    <Textfield
      label={label}
      description={description}
      inputMode="decimal"
      value={typed ?? text.number(value, 6)}
      error={unreadable ? text('framework.number.wrong') : error}
      onChange={(event) => {
        setTyped(event.target.value);
        onChange(parseNumber(event.target.value, text.locale));
      }}
      onBlur={() => !unreadable && setTyped(undefined)}
    />
  );
}
