import { Textfield } from '@digdir/designsystemet-react';
import { useText } from '../../i18n/text';
import type { IdFault } from './ids';

interface Props {
  item: { key: string; id: string; name: string };
  idFault: IdFault | undefined;
  /** What the service says of a field. */
  at: (field: string) => string | undefined;
  onName: (name: string) => void;
  onId: (id: string) => void;
}

/** Name and id of an objective or a criterion, the id checked as it is typed. */
export function NameFields({ item: { key, id, name }, idFault, at, onName, onId }: Props) {
  const text = useText();
  return (
    <div className="form-row name-fields">
      <Textfield
        id={`name-${key}`}
        label={text('framework.name')}
        value={name}
        maxLength={200}
        error={at('name')}
        onChange={(event) => onName(event.target.value)}
      />
      <Textfield
        label={text('framework.item.id')}
        value={id}
        maxLength={60}
        translate="no"
        error={idFault ? text(`framework.item.id.${idFault}`) : at('id')}
        onChange={(event) => onId(event.target.value)}
      />
    </div>
  );
}
