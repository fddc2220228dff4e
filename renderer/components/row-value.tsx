import Box from '@cloudscape-design/components/box';
import StatusIndicator from '@cloudscape-design/components/status-indicator';
import type { Connection, Integration } from '../../shared/procurement/integration.ts';
import type { CopyRow } from '../../shared/procurement/steps/step.ts';
import { screenValue } from '../../shared/procurement/steps/values.ts';
import { words } from '../words/components.ts';
import { CopySecret } from './copy-secret.tsx';
import { Copyable } from './copyable.tsx';

interface RowValueProps {
  readonly row: Pick<CopyRow, 'label' | 'value'>;
  readonly integration: Integration;
  readonly connection: Connection | undefined;
}

/** A value to copy; a secret is copied by main and never shown here. */
export function RowValue({ row, integration, connection }: RowValueProps) {
  const value = screenValue(row.value, integration, connection);
  if (value.is === 'secret')
    return value.kept && connection ? (
      <span className="copyable">
        <span className="copyable-text">••••••••</span>{' '}
        <CopySecret integration={integration.id} connection={connection.id} variant="icon" />
      </span>
    ) : (
      <StatusIndicator type="pending">{words.rowValue.notEntered}</StatusIndicator>
    );
  if (value.text !== '') return <Copyable text={value.text} what={row.label} />;
  return row.value.of === 'connection' && row.value.field === 'billingEntities' ? (
    <Box color="text-body-secondary">{words.rowValue.allOfThem}</Box>
  ) : (
    <StatusIndicator type="pending">{words.rowValue.notEntered}</StatusIndicator>
  );
}
