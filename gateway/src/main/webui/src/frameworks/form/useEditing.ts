import { useEffect, useMemo, useRef, useState, type Dispatch, type SetStateAction } from 'react';
import { useNotices } from '../../ui/Undo';
import { isNew, type Change, type FrameworkDraft } from './draft';
import { inStep, putBack } from './structure';

/** How the parts of the form change the draft; the same at every rendering. */
export interface Editing {
  /** Texts and numbers. */
  edit: (change: Change) => void;
  /** What adds something: it is opened, and what has the id `name-…` of the first gets the focus. */
  add: (change: Change) => void;
  /** What changes places, tells so, and sets the focus. */
  move: (change: Change, told: string, focus: string) => void;
  /** What takes something away, with a way back. */
  remove: (change: Change, told: string, focus: string) => void;
  /** Shows the fields of an objective or a criterion, or hides them. */
  open: (key: string, open: boolean) => void;
}

/**
 * @param onMoved when places in the draft are others: what a service said of a place is void then
 */
export function useEditing(
  draft: FrameworkDraft,
  setDraft: Dispatch<SetStateAction<FrameworkDraft>>,
  onMoved: () => void,
) {
  const { done } = useNotices();
  const latest = useRef(draft);
  const moved = useRef(onMoved);
  const wanted = useRef<string>(undefined);
  const [told, setTold] = useState('');
  const [opened, setOpened] = useState<ReadonlySet<string>>(() => new Set(keysOf(draft, isNew)));
  useEffect(() => {
    latest.current = draft;
    moved.current = onMoved;
    // What is to have the focus may have been rendered only now.
    if (wanted.current !== undefined) {
      document.getElementById(wanted.current)?.focus();
      wanted.current = undefined;
    }
  });
  const editing = useMemo<Editing>(() => {
    const restructure = (change: Change) => {
      const before = latest.current;
      const after = inStep(before, change(before));
      setDraft(after);
      moved.current();
      return [before, after] as const;
    };
    return {
      edit: (change) => setDraft((before) => inStep(before, change(before))),
      add: (change) => {
        const [before, after] = restructure(change);
        const there = new Set(keysOf(before));
        const added = keysOf(after).filter((key) => !there.has(key));
        setOpened((open) => new Set([...open, ...added]));
        wanted.current = `name-${added[0]}`;
      },
      move: (change, what, focus) => {
        restructure(change);
        setTold(what);
        wanted.current = focus;
      },
      remove: (change, what, focus) => {
        const [before, after] = restructure(change);
        wanted.current = focus;
        done(what, () => {
          restructure((now) => putBack(now, before, after));
          const left = new Set(keysOf(after));
          wanted.current = `head-${keysOf(before).find((key) => !left.has(key)) ?? ''}`;
        });
      },
      open: (key, open) =>
        setOpened((before) =>
          open ? new Set([...before, key]) : new Set([...before].filter((one) => one !== key)),
        ),
    };
  }, [done, setDraft]);
  return { editing, opened, told };
}

function keysOf(
  { groups, profiles, criteria }: FrameworkDraft,
  which: (item: { key: string }) => boolean = () => true,
): string[] {
  return [...groups, ...criteria, ...profiles].filter(which).map(({ key }) => key);
}
