import Box from '@cloudscape-design/components/box';
import Button from '@cloudscape-design/components/button';
import FormField from '@cloudscape-design/components/form-field';
import Select from '@cloudscape-design/components/select';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useState } from 'react';
import { DiffView } from '../../components/xml-editor/diff-view.tsx';
import { words } from '../../words/inspect.ts';
import { documentName, type OpenDocument, placeOf } from './inspection.ts';
import { RoundTripTable } from './round-trip-table.tsx';

interface CompareTabProps {
  readonly document: OpenDocument;
  readonly others: readonly OpenDocument[];
  readonly show: boolean;
  readonly onAdd: () => void;
}

/** The document beside another one: as texts, and where one is a cart and the other an order, value by value. */
export function CompareTab({ document, others, show, onAdd }: CompareTabProps) {
  const [chosen, setChosen] = useState<string>();
  const other = others.find(({ key }) => key === chosen) ?? partnerOf(document, others);
  if (others.length === 0 || !other)
    return (
      <Box padding={{ vertical: 'l' }} textAlign="center">
        <SpaceBetween size="s">
          <Box color="text-body-secondary">{words.compareTab.openSecond}</Box>
          <Button onClick={onAdd} data-testid="add-other">
            {words.compareTab.addDocument}
          </Button>
        </SpaceBetween>
      </Box>
    );
  const options = others.map((one) => ({
    value: one.key,
    label: documentName(one),
    description: placeOf(one.where) ?? '',
  }));
  const types = new Set([document.judgement.type, other.judgement.type]);
  return (
    <SpaceBetween size="l">
      <FormField label={words.compareTab.compareWith}>
        <Select
          selectedOption={options.find(({ value }) => value === other.key) ?? null}
          options={options}
          onChange={({ detail }) => setChosen(detail.selectedOption.value)}
          data-testid="compare-with"
        />
      </FormField>
      {types.has('PunchOutOrderMessage') && types.has('OrderRequest') && (
        <RoundTripTable one={document} other={other} show={show} />
      )}
      <DiffView
        left={{ name: documentName(document), text: textOf(document) }}
        right={{ name: documentName(other), text: textOf(other) }}
      />
    </SpaceBetween>
  );
}

function textOf({ draft, text }: OpenDocument): string {
  return draft?.text ?? text;
}

/** What it is best compared with: the order to a cart, the cart to an order, else a document of its type, else any. */
function partnerOf(document: OpenDocument, others: readonly OpenDocument[]): OpenDocument | undefined {
  const { type } = document.judgement;
  const partner =
    type === 'PunchOutOrderMessage'
      ? 'OrderRequest'
      : type === 'OrderRequest'
        ? 'PunchOutOrderMessage'
        : type;
  return (
    others.find(({ judgement }) => judgement.type === partner) ??
    others.find(({ judgement }) => judgement.type === type) ??
    others[0]
  );
}
