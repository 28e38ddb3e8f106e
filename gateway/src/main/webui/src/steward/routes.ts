import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { root } from '../app/root';
import { subjectIn } from './subject';

export const stewardRoutes = [
  createRoute({
    getParentRoute: () => root,
    path: '/steward',
    component: lazyRouteComponent(() => import('./QueueScreen'), 'QueueScreen'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/steward/propose',
    validateSearch: subjectIn,
    component: lazyRouteComponent(() => import('./ProposeScreen'), 'ProposeScreen'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/steward/contests',
    component: lazyRouteComponent(() => import('./ContestsScreen'), 'ContestsScreen'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/steward/conflicts',
    component: lazyRouteComponent(() => import('./ConflictsScreen'), 'ConflictsScreen'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/steward/imports',
    component: lazyRouteComponent(() => import('./ImportsScreen'), 'ImportsScreen'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/steward/imports/$import',
    component: lazyRouteComponent(() => import('./ImportScreen'), 'ImportScreen'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/steward/names',
    component: lazyRouteComponent(() => import('./NamesScreen'), 'NamesScreen'),
  }),
] as const;
