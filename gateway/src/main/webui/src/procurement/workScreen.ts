import { createElement, type ComponentType } from 'react';
import { lazyRouteComponent } from '@tanstack/react-router';

/** A screen about procurements, loaded when it is wanted, with the texts of such screens around it. */
export function workScreen(load: () => Promise<ComponentType>) {
  return lazyRouteComponent(async () => {
    const [{ WorkTexts }, screen] = await Promise.all([import('./WorkTexts'), load()]);
    return {
      default: () => createElement(WorkTexts, { children: createElement(screen) }),
    };
  });
}
