import { createRoute } from '@tanstack/react-router';
import { root } from '../app/root';
import { workScreen } from './workScreen';

export const procurementRoutes = [
  createRoute({
    getParentRoute: () => root,
    path: '/procurements',
    component: workScreen(async () => (await import('./ProcurementsScreen')).ProcurementsScreen),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/procurements/new',
    component: workScreen(async () => (await import('./NewScreen')).NewScreen),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/procurements/$procurement',
    component: workScreen(async () => (await import('./ProcurementScreen')).ProcurementScreen),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/procurements/$procurement/draft/$step',
    component: workScreen(async () => (await import('./DraftScreen')).DraftScreen),
  }),
] as const;
