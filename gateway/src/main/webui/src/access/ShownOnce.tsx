import { useState } from 'react';
import { Alert, Button } from '@digdir/designsystemet-react';
import { useText } from '../i18n/text';

interface Props {
  title: string;
  /** What is to be handed over, by what it is called; the last of them is the secret. */
  values: { label: string; value: string }[];
  onClose: () => void;
}

/** A secret that the server shows once, to be copied and handed over; gone when it is closed. */
export function ShownOnce({ title, values, onClose }: Props) {
  const text = useText();
  return (
    <Alert data-color="success" role="status" className="shown-once">
      <p>
        <strong>{title}</strong>
      </p>
      <p>{text('access.once')}</p>
      <dl className="facts">
        {values.map(({ label, value }) => (
          <Value key={label} label={label} value={value} />
        ))}
      </dl>
      <Button variant="secondary" data-size="sm" onClick={onClose}>
        {text('access.once.close')}
      </Button>
    </Alert>
  );
}

function Value({ label, value }: { label: string; value: string }) {
  const text = useText();
  const [copied, setCopied] = useState<boolean>();
  const copy = () =>
    navigator.clipboard.writeText(value).then(
      () => setCopied(true),
      // Not allowed, or no secure connection: it can still be selected.
      () => setCopied(false),
    );
  return (
    <>
      <dt>{label}</dt>
      <dd>
        <code translate="no">{value}</code>
        <Button variant="tertiary" data-size="sm" onClick={() => void copy()}>
          {text('access.copy')}
          <span className="sr-only"> {label}</span>
        </Button>
        <span role="status">
          {copied !== undefined && text(copied ? 'access.copied' : 'access.copy.failed')}
        </span>
      </dd>
    </>
  );
}
