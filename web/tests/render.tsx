import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { render } from '@testing-library/react';
import type { ReactNode } from 'react';
import { createMemoryRouter, RouterProvider } from 'react-router';
import { ThemeProvider } from '../src/common/ThemeProvider';
import type { Act, Me, Scope } from '../src/api/types';

export const me = (acts: Partial<Record<Act, Scope>> = { 'centres.view': 'centre', 'centres.edit': 'centre' }): Me => ({
  signedIn: true,
  setupNeeded: false,
  antiforgery: 'token',
  version: '0',
  user: { id: 'u', name: '王芳', email: 'w@example.com', locale: 'zh-CN', twoFactor: false, hasPassword: true, maySetPassword: false, isDemonstration: false },
  centres: [{ code: 'C', name: '中心', zone: 'Asia/Shanghai', locale: 'zh-CN', currency: 'CNY', isDemonstration: false, roles: ['director'], acts }],
});

/** Renders a page at an address, with everything around it that the shell gives. */
export const renderAt = (address: string, path: string, element: ReactNode) => {
  const client = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  const router = createMemoryRouter([{ path, element }, { path: '*', element: <p>elsewhere</p> }], { initialEntries: [address] });
  render(
    <QueryClientProvider client={client}>
      <ThemeProvider>
        <RouterProvider router={router} />
      </ThemeProvider>
    </QueryClientProvider>,
  );
  return router;
};
