import FormField from '@cloudscape-design/components/form-field';
import Header from '@cloudscape-design/components/header';
import Select from '@cloudscape-design/components/select';
import SpaceBetween from '@cloudscape-design/components/space-between';
import Table from '@cloudscape-design/components/table';
import { useState } from 'react';
import { fieldLabel } from '../../../../shared/procurement/fields.ts';
import type { Connection, Integration } from '../../../../shared/procurement/integration.ts';
import type { CopyRow } from '../../../../shared/procurement/steps/step.ts';
import { copyAll } from '../../../../shared/procurement/steps/values.ts';
import { CopyButton } from '../../../components/copy-button.tsx';
import { RowValue } from '../../../components/row-value.tsx';
import { words } from '../../../words/guide.ts';

interface CopyScreenProps {
  readonly integration: Integration;
  readonly screen: string;
  readonly rows: readonly CopyRow[];
}

/** The values of another screen, in its order and under its labels, each to copy, and all at once. */
export function CopyScreen({ integration, screen, rows }: CopyScreenProps) {
  const { connections, system } = integration;
  const [chosen, setChosen] = useState<string>();
  const connection = connections.find(({ id }) => id === chosen) ?? connections[0];
  const aboutConnection = rows.some(({ value }) => value.of === 'connection' || value.of === 'secret');
  return (
    <SpaceBetween size="s">
      {aboutConnection && connection && connections.length > 1 && (
        <FormField label={words.copyScreen.portalConnection}>
          <Select
            selectedOption={optionOf(connection, fieldLabel(system, 'buyerId'))}
            options={connections.map((one) => optionOf(one, fieldLabel(system, 'buyerId')))}
            onChange={({ detail }) => setChosen(detail.selectedOption.value)}
          />
        </FormField>
      )}
      <Table
        variant="embedded"
        wrapLines
        items={rows}
        trackBy="label"
        ariaLabels={{ tableLabel: screen }}
        data-testid="copy-screen"
        header={
          <Header
            variant="h3"
            actions={
              <CopyButton
                text={copyAll(rows, integration, connection)}
                what={words.copyScreen.allFor({ screen })}
                label={words.copyScreen.copyAll}
              />
            }
          >
            {screen}
          </Header>
        }
        columnDefinitions={[
          {
            id: 'label',
            header: words.copyScreen.labelThere,
            width: 220,
            isRowHeader: true,
            cell: ({ label }) => label,
          },
          {
            id: 'value',
            header: words.copyScreen.value,
            cell: (row) => (
              <>
                <RowValue row={row} integration={integration} connection={connection} />
                {row.note !== undefined && <div className="marked-detail">{row.note}</div>}
              </>
            ),
          },
        ]}
      />
    </SpaceBetween>
  );
}

function optionOf({ id, buyerId, supplierId }: Connection, label: string) {
  return {
    value: id,
    label: buyerId.trim() === '' ? words.copyScreen.missing({ label }) : buyerId.trim(),
    ...(supplierId.trim() !== '' && { description: supplierId.trim() }),
  };
}
