import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import './common/theme.css';
import { App } from './shell/App';
import { startWords } from './words';

const root = document.getElementById('root');
if (!root) throw new Error('The page has no #root.');

void startWords().then(() =>
  createRoot(root).render(
    <StrictMode>
      <App />
    </StrictMode>,
  ),
);
