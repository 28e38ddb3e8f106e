import { useState } from 'react';
import { Textfield } from '@digdir/designsystemet-react';
import { useText } from '../../i18n/text';
import { asAmount } from '../draft/parseNumber';

/** An amount of money in euro that may be pasted from a spreadsheet of any of Europe's habits. */
export function AmountField({
  label,
  description,
  value,
  error,
  suffix = 'EUR',
  onChange,
}: {
  label: string;
  description?: string;
  value: string | undefined;
  error?: string | undefined;
  suffix?: string;
  onChange: (amount: string | undefined) => void;
}) {
  const text = useText();
  const [typed, setTyped] = useState<string>();
  const unreadable =
    typed !== undefined && typed.trim() !== '' && asAmount(typed, text.locale) === undefined;
  return (
    <Textfield
      label={label}
      description={description}
      inputMode="decimal"
      suffix={suffix}
      value={typed ?? (value === undefined ? '' : text.number(Number(value), 6))}
      error={unreadable ? text('draft.amount.wrong') : error}
      onChange={(event) => {
        setTyped(event.target.value);
        const amount = asAmount(event.target.value, text.locale);
        if (amount !== undefined || event.target.value.trim() === '') {
          onChange(amount);
        }
      }}
      onBlur={() => !unreadable && setTyped(undefined)}
    />
  );
}
