import { useState } from 'react';
import { useText } from '../../i18n/text';
import { useNotices } from '../../ui/Undo';
import { change, useForgetFrameworks } from '../deeds';
import type { Framework } from '../framework';
import { draftOf } from './draft';
import { FrameworkForm } from './FrameworkForm';

interface Props {
  framework: Framework;
  etag: string;
  onDone: () => void;
}

/** The form for a draft that is there already; a change of somebody else is not overwritten. */
export function ChangeForm({ onDone, ...read }: Props) {
  const text = useText();
  // What is read again meanwhile must not lend its tag to changes of something older.
  const [{ framework, etag }] = useState(read);
  const forget = useForgetFrameworks();
  const { done } = useNotices();
  return (
    <FrameworkForm
      name={`${framework.id}:${etag}`}
      initial={draftOf(framework)}
      onSend={async (written) => {
        await change(written, etag);
        await forget();
        onDone();
        done(text('framework.saved'));
      }}
      onLeave={onDone}
    />
  );
}
