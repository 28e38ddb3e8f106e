import type { ReactNode } from 'react';
import { useText } from '../../i18n/text';
import { Icon } from '../../ui/Icon';

interface Props {
  level: 3 | 4;
  item: { key: string; id: string; name: string };
  open: boolean;
  onOpen: (open: boolean) => void;
  /** Beside the name. */
  children: ReactNode;
}

/** The name of an objective or a criterion, which shows and hides its fields. */
export function ItemHead({ level, item: { key, id, name }, open, onOpen, children }: Props) {
  const text = useText();
  const Heading = `h${level}` as const;
  return (
    <div className="item-head">
      <Heading>
        <button
          type="button"
          id={`head-${key}`}
          className="item-toggle"
          aria-expanded={open}
          onClick={() => onOpen(!open)}
        >
          <Icon name="chevron" />
          {name.trim() === '' && id === '' ? (
            <span className="subtle">{text('framework.unnamed')}</span>
          ) : (
            <span translate="no">
              <code>{id}</code> {name}
            </span>
          )}
        </button>
      </Heading>
      {children}
    </div>
  );
}
