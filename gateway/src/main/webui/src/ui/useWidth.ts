import { useCallback, useState } from 'react';

/** The width of an element in CSS pixels as it changes, so that pictures are drawn to fit. */
export function useWidth(initial = 640): [(element: HTMLElement | null) => void, number] {
  const [width, setWidth] = useState(initial);
  const ref = useCallback((element: HTMLElement | null) => {
    if (!element) {
      return undefined;
    }
    // Before the first paint, so that nothing is drawn for another width and then again.
    const { paddingInlineStart, paddingInlineEnd } = getComputedStyle(element);
    const padding = parseFloat(paddingInlineStart) + parseFloat(paddingInlineEnd);
    setWidth(Math.round(element.getBoundingClientRect().width - padding));
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
