import { createRoute } from '@tanstack/react-router';
import { root } from '../app/root';
import { workScreen } from '../procurement/workScreen';

export const frameworkRoutes = [
  createRoute({
    getParentRoute: () => root,
    path: '/frameworks',
    component: workScreen(async () => (await import('./FrameworksScreen')).FrameworksScreen),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/frameworks/new',
    component: workScreen(
      async () => (await import('./form/NewFrameworkScreen')).NewFrameworkScreen,
    ),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/frameworks/$framework',
    component: workScreen(async () => (await import('./FrameworkScreen')).FrameworkScreen),
  }),
] as const;
