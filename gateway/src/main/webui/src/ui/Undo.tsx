import {
  createContext,
  useCallback,
  useContext,
  useEffect,
  useMemo,
  useState,
  type ReactNode,
} from 'react';
import { Button } from '@digdir/designsystemet-react';
import { useText } from '../i18n/text';

interface Done {
  /** What was done, as a sentence. */
  what: string;
  undo?: () => void;
}

interface Notices {
  /** Tells what was done; with a way back where there is one. */
  done: (what: string, undo?: () => void) => void;
}

const Context = createContext<Notices>({ done: () => undefined });
const SHOWN_FOR_MS = 10_000;

export function useNotices(): Notices {
  return useContext(Context);
}

/** Shows what was just done and lets it be undone, instead of asking before. */
export function Undo({ children }: { children: ReactNode }) {
  const text = useText();
  const [notice, setNotice] = useState<Done>();
  const done = useCallback((what: string, undo?: () => void) => {
    setNotice(undo ? { what, undo } : { what });
  }, []);
  const context = useMemo(() => ({ done }), [done]);
  useEffect(() => {
    if (!notice) {
      return undefined;
    }
    const timer = setTimeout(() => setNotice(undefined), SHOWN_FOR_MS);
    return () => clearTimeout(timer);
  }, [notice]);
  return (
    <Context value={context}>
      {children}
      <div className="notice" role="status">
        {notice && (
          <div className="notice-box">
            <span>{notice.what}</span>
            {notice.undo && (
              <Button
                variant="tertiary"
                data-size="sm"
                onClick={() => {
                  notice.undo?.();
                  setNotice(undefined);
                }}
              >
                {text('app.undo')}
              </Button>
            )}
            <Button variant="tertiary" data-size="sm" onClick={() => setNotice(undefined)}>
              {text('app.close')}
            </Button>
          </div>
        )}
      </div>
    </Context>
  );
}
