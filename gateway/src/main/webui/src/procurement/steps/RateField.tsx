import { useState } from 'react';
import { Textfield } from '@digdir/designsystemet-react';
import { useText } from '../../i18n/text';
import { asRate } from '../draft/parseNumber';

/** A rate of exchange: the API wants up to twelve decimals, people write a comma or a point. */
export function RateField({
  label,
  description,
  suffix,
  value,
  error,
  onChange,
}: {
  label: string;
  description: string;
  suffix: string;
  value: string;
  error: string | undefined;
  onChange: (rate: string) => void;
}) {
  const text = useText();
  const [typed, setTyped] = useState<string>();
  const unreadable =
    typed !== undefined && typed.trim() !== '' && asRate(typed, text.locale) === undefined;
  return (
    <Textfield
      label={label}
      description={description}
      inputMode="decimal"
      suffix={suffix}
      value={typed ?? (value === '' ? '' : text.number(Number(value), 12))}
      error={unreadable ? text('draft.amount.wrong') : value === '' ? text('draft.missing') : error}
      onChange={(event) => {
        setTyped(event.target.value);
        onChange(asRate(event.target.value, text.locale) ?? '');
      }}
      onBlur={() => !unreadable && setTyped(undefined)}
    />
  );
}
