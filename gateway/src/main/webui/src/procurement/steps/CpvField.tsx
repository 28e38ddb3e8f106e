import { useState } from 'react';
import { Textfield } from '@digdir/designsystemet-react';
import { useText } from '../../i18n/text';

const CODE = /^\d{8}(-\d)?$/;

/** CPV codes as they are pasted; told on once each is one. */
export function CpvField({
  label,
  description,
  codes,
  error,
  onChange,
}: {
  label: string;
  description: string;
  codes: readonly string[];
  error: string | undefined;
  onChange: (codes: string[]) => void;
}) {
  const text = useText();
  const [typed, setTyped] = useState(() => codes.join(', '));
  const wrong = codesIn(typed).filter((code) => !CODE.test(code));
  return (
    <Textfield
      label={label}
      description={description}
      value={typed}
      error={error ?? (wrong.length > 0 && text('draft.cpv.wrong', { codes: text.list(wrong) }))}
      onChange={(event) => {
        setTyped(event.target.value);
        const next = codesIn(event.target.value);
        if (next.every((code) => CODE.test(code))) {
          onChange(next);
        }
      }}
    />
  );
}

function codesIn(typed: string): string[] {
  return typed.split(/[\s,;]+/).filter(Boolean);
}
