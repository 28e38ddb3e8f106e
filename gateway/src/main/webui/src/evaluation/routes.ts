import { createRoute } from '@tanstack/react-router';
import { root } from '../app/root';
import { workScreen } from '../procurement/workScreen';

export const evaluationRoutes = [
  createRoute({
    getParentRoute: () => root,
    path: '/procurements/$procurement/evaluation',
    component: workScreen(async () => (await import('./EvaluationScreen')).EvaluationScreen),
  }),
] as const;
