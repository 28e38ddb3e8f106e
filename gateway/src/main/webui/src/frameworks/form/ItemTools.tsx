import { Button } from '@digdir/designsystemet-react';
import { useText } from '../../i18n/text';
import { Icon } from '../../ui/Icon';

interface Props {
  /** Of the item when it is at a place, for the ids of its buttons. */
  idAt: (index: number) => string;
  /** What screen readers call the item. */
  name: string;
  /** From 0, of so many. */
  index: number;
  count: number;
  onMove: (by: -1 | 1, told: string, focus: string) => void;
  /** Absent for what cannot be taken away. */
  onRemove: (() => void) | undefined;
}

/** Moves an item of a list up or down, or takes it away. */
export function ItemTools({ idAt, name, index, count, onMove, onRemove }: Props) {
  const text = useText();
  const move = (by: -1 | 1) => {
    const place = index + by;
    // At an end of the list the button that was pressed has nothing more to do.
    const up = place === count - 1 || (by < 0 && place > 0);
    onMove(by, text('framework.moved', { name, place: place + 1, count }), toolId(up, idAt(place)));
  };
  return (
    <div className="item-tools">
      {count > 1 && (
        <>
          <Button
            id={toolId(true, idAt(index))}
            variant="tertiary"
            data-size="sm"
            icon
            aria-label={text('framework.move.up', { name })}
            disabled={index === 0}
            onClick={() => move(-1)}
          >
            <Icon name="up" />
          </Button>
          <Button
            id={toolId(false, idAt(index))}
            variant="tertiary"
            data-size="sm"
            icon
            aria-label={text('framework.move.down', { name })}
            disabled={index === count - 1}
            onClick={() => move(1)}
          >
            <Icon name="down" />
          </Button>
        </>
      )}
      {onRemove && (
        <Button
          variant="tertiary"
          data-size="sm"
          icon
          aria-label={text('framework.item.remove', { name })}
          onClick={onRemove}
        >
          <Icon name="cross" />
        </Button>
      )}
    </div>
  );
}

function toolId(up: boolean, id: string): string {
  return `${up ? 'up' : 'down'}-${id}`;
}
