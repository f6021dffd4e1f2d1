import { createBrowserRouter } from 'react-router';
import { NotFound } from '../common/PageState';
import { CentreFrame } from './CentreFrame';
import { Home } from './Home';
import { Layout } from './Layout';
import { modules } from './modules';
import { RouteProblem } from './RouteProblem';

export const router = createBrowserRouter([
  {
    errorElement: <RouteProblem />,
    hydrateFallbackElement: <></>,
    children: [
      ...modules.flatMap((module) => module.open ?? []),
      { path: '/', element: <Home /> },
      {
        element: <Layout />,
        children: [
          {
            errorElement: <RouteProblem />,
            children: [
              ...modules.flatMap((module) => module.personal ?? []),
              { path: 'c/:centre', element: <CentreFrame />, children: modules.flatMap((module) => module.routes ?? []) },
              { path: '*', element: <NotFound /> },
            ],
          },
        ],
      },
    ],
  },
]);
