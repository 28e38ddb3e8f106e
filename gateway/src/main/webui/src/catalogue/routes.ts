import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { root } from '../app/root';
import { asOfIn, comparedIn, searchIn } from './search';

export const catalogueRoutes = [
  createRoute({
    getParentRoute: () => root,
    path: '/catalogue',
    validateSearch: searchIn,
    component: lazyRouteComponent(() => import('./SearchScreen'), 'SearchScreen'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/catalogue/compare',
    validateSearch: comparedIn,
    component: lazyRouteComponent(() => import('./CompareScreen'), 'CompareScreen'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/catalogue/$offering',
    validateSearch: asOfIn,
    component: lazyRouteComponent(() => import('./OfferingScreen'), 'OfferingScreen'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/organisations/$organisation',
    validateSearch: asOfIn,
    component: lazyRouteComponent(() => import('./OrganisationScreen'), 'OrganisationScreen'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/claims/$claim',
    component: lazyRouteComponent(() => import('./ClaimScreen'), 'ClaimScreen'),
  }),
] as const;
