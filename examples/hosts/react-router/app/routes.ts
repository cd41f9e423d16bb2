import { index, type RouteConfig, route } from '@react-router/dev/routes';

export default [index('routes/home.tsx'), route('api/face-compare', 'routes/face-compare.ts')] satisfies RouteConfig;
