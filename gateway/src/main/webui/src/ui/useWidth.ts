import { useCallback, useState } from 'react';

/** The width of an element in CSS pixels as it changes, so that pictures are drawn to fit. */
export function useWidth(initial = 640): [(element: HTMLElement | null) => void, number] {
  const [width, setWidth] = useState(initial);
  const ref = useCallback((element: HTMLElement | null) => {
    if (!element) {
      return undefined;
    }
    const observer = new ResizeObserver(([entry]) => {
      if (entry) {
        setWidth(Math.round(entry.contentRect.width));
      }
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return [ref, width];
}
