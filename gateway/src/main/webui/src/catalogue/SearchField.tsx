import { useText } from '../i18n/text';
import { Icon } from '../ui/Icon';
import { useDelayed } from '../ui/useDelayed';

const PAUSE_MS = 250;

interface Props {
  value: string;
  onChange: (words: string) => void;
}

/** Words to look for; searches while one types, after a pause. */
export function SearchField({ value, onChange }: Props) {
  const text = useText();
  const [words, setWords] = useDelayed(value, (typed) => onChange(typed.trim()), PAUSE_MS);
  return (
    <div className="search-field" role="search">
      <Icon name="search" />
      <input
        type="search"
        className="ds-input"
        aria-label={text('catalogue.search')}
        placeholder={text('catalogue.search.example')}
        value={words}
        maxLength={100}
        onChange={(event) => setWords(event.target.value)}
      />
    </div>
  );
}
