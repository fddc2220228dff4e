import './zod-setup.ts';
import './intl-setup.ts';
import '@cloudscape-design/global-styles/index.css';
import './styles/base.css';
import { createRoot } from 'react-dom/client';
import { setLocale } from '../shared/format/locale.ts';
import { App } from './app.tsx';
import { readAll } from './lazily.tsx';
import { whenLoaded } from './shell/ready.ts';

setLocale(document.documentElement.dataset['locale'] ?? '');
const root = document.getElementById('root');
if (!root) throw new Error('The page has no element #root.');
void whenLoaded().then(readAll);
createRoot(root).render(<App />);
