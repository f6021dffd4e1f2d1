import { MutationCache, QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from 'react-router';
import { ProblemError, whenSignedOut } from '../api/client';
import { ThemeProvider } from '../common/ThemeProvider';
import { meKey } from '../common/useMe';
import { router } from './router';

const client = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 15_000,
      refetchOnWindowFocus: false,
      retry: (count, error) => count < 2 && error instanceof ProblemError && (error.status === 0 || error.status >= 502),
    },
  },
  mutationCache: new MutationCache({
    // A stale antiforgery token (signed in anew in another tab) is renewed for the next try.
    onError: (error) => {
      if (error instanceof ProblemError && error.code === 'access.antiforgery') void client.invalidateQueries({ queryKey: meKey });
    },
  }),
});

// The session has ended: asking who we are again sends the person to the sign-in page, and back here afterwards.
whenSignedOut(() => void client.invalidateQueries({ queryKey: meKey }));

export const App = () => (
  <QueryClientProvider client={client}>
    <ThemeProvider>
      <RouterProvider router={router} />
    </ThemeProvider>
  </QueryClientProvider>
);
