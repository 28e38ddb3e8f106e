import { createRoute } from '@tanstack/react-router';
import { root } from '../app/root';
import { workScreen } from '../procurement/workScreen';

export const decisionRoutes = [
  createRoute({
    getParentRoute: () => root,
    path: '/procurements/$procurement/decision',
    component: workScreen(async () => (await import('./DecisionScreen')).DecisionScreen),
  }),
] as const;
