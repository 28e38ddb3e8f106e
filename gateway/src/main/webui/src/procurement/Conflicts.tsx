import { Alert, Button } from '@digdir/designsystemet-react';
import { useText } from '../i18n/text';
import type { Conflict } from './draft/merge';

/** Fields that were changed here and elsewhere: both are shown, and one is chosen. */
export function Conflicts({
  conflicts,
  onResolve,
}: {
  conflicts: readonly Conflict[];
  onResolve: (pointer: string, value: unknown) => void;
}) {
  const text = useText();
  return (
    <Alert data-color="warning" role="alert" className="conflicts">
      <h2>{text('draft.conflict.title', { count: conflicts.length })}</h2>
      <p>{text('draft.conflict.text')}</p>
      {conflicts.map(({ pointer, mine, theirs }) => (
        <div key={pointer} className="conflict">
          <p>
            <strong>{nameOf(pointer, text)}</strong>
          </p>
          <div className="conflict-sides">
            <Side
              label={text('draft.conflict.mine')}
              value={mine}
              choose={text('draft.conflict.keepMine')}
              onChoose={() => onResolve(pointer, mine)}
            />
            <Side
              label={text('draft.conflict.theirs')}
              value={theirs}
              choose={text('draft.conflict.takeTheirs')}
              onChoose={() => onResolve(pointer, theirs)}
            />
          </div>
        </div>
      ))}
    </Alert>
  );
}

function nameOf(pointer: string, text: ReturnType<typeof useText>): string {
  const [field = '', ...rest] = pointer.slice(1).split('/');
  return [text.term('field', field), ...rest.map((part) => text.term('field', part))].join(' · ');
}

function Side({
  label,
  value,
  choose,
  onChoose,
}: {
  label: string;
  value: unknown;
  choose: string;
  onChoose: () => void;
}) {
  const text = useText();
  return (
    <div>
      <small>{label}</small>
      <p className="conflict-value">
        {value === undefined
          ? text('draft.conflict.removed')
          : typeof value === 'string'
            ? value
            : JSON.stringify(value)}
      </p>
      <Button variant="secondary" data-size="sm" onClick={onChoose}>
        {choose}
      </Button>
    </div>
  );
}
