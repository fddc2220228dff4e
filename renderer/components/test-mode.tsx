import Badge from '@cloudscape-design/components/badge';
import type { Integration } from '../../shared/procurement/integration.ts';
import { words } from '../words/components.ts';

/** Test mode as a status that cannot be overlooked: on, and for how long; or off. */
export function TestMode({ integration }: { readonly integration: Integration }) {
  const { is, since } = integration.mode;
  const days = Math.floor((Date.now() - Date.parse(since)) / 86_400_000);
  return (
    <Badge color={is === 'test' ? 'severity-medium' : 'green'} data-testid="test-mode-status">
      {is === 'test' ? words.testMode.on({ days }) : words.testMode.off}
    </Badge>
  );
}
