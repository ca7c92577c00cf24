import { createRoot } from 'react-dom/client';
import './look/tokens.css';
import './look/base.css';
import { followTheme } from './app/appearance.ts';
import { Start } from './app/start.tsx';
import { openPlatform } from './platform/open-platform.ts';
import { ErrorBoundary } from './ui/error-boundary.tsx';

followTheme();

const platform = openPlatform();
const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no element with the id root');
// What an error boundary caught is told like every other error, and so reaches the log.
createRoot(root, { onCaughtError: (error) => reportError(error) }).render(
  <ErrorBoundary name="The window">
    <Start platform={platform} />
  </ErrorBoundary>,
);
