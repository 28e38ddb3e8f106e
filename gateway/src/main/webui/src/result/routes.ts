import { createRoute } from '@tanstack/react-router';
import { root } from '../app/root';
import { workScreen } from '../procurement/workScreen';

/** What is looked at: an older assessment, one option, another share of sovereignty. */
export interface ResultSearch {
  assessment?: string | undefined;
  option?: string | undefined;
  /** In per cent; the published one when absent. */
  share?: number | undefined;
}

export const resultRoutes = [
  createRoute({
    getParentRoute: () => root,
    path: '/procurements/$procurement/result',
    validateSearch: (search: Record<string, unknown>): ResultSearch => {
      const share = Number(search['share']);
      return {
        assessment: text(search['assessment']),
        option: text(search['option']),
        share: search['share'] !== undefined && share >= 0 && share <= 100 ? share : undefined,
      };
    },
    component: workScreen(async () => (await import('./ResultScreen')).ResultScreen),
  }),
] as const;

function text(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}
