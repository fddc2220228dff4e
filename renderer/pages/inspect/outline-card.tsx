import Box from '@cloudscape-design/components/box';
import Container from '@cloudscape-design/components/container';
import Header from '@cloudscape-design/components/header';
import TreeView from '@cloudscape-design/components/tree-view';
import { useMemo, useState } from 'react';
import type { OutlineNode } from '../../../shared/cxml/judgement.ts';
import { words } from '../../words/inspect.ts';

interface OutlineCardProps {
  readonly outline: readonly OutlineNode[];
  readonly onJump: (node: OutlineNode) => void;
}

interface Row {
  readonly id: string;
  readonly node: OutlineNode;
  readonly children: readonly Row[];
}

/** More children than this are not drawn under one node; a person jumps to a line by a finding or a search then. */
const mostChildren = 200;

/** What the document is made of; each part leads to its line. */
export function OutlineCard({ outline, onJump }: OutlineCardProps) {
  const rows = useMemo(() => rowsOf(outline, ''), [outline]);
  const [closed, setClosed] = useState<ReadonlySet<string>>(new Set());
  const expanded = useMemo(() => idsAbove(rows, 3).filter((id) => !closed.has(id)), [rows, closed]);
  return (
    <Container data-testid="outline" header={<Header variant="h2">{words.outlineCard.outline}</Header>}>
      {rows.length === 0 ? (
        <Box color="text-body-secondary">{words.outlineCard.none}</Box>
      ) : (
        <div className="inspect-outline">
          <TreeView<Row>
            items={rows}
            ariaLabel={words.outlineCard.outlineLabel}
            getItemId={({ id }) => id}
            getItemChildren={({ children }) => (children.length > 0 ? [...children] : undefined)}
            expandedItems={expanded}
            onItemToggle={({ detail }) =>
              setClosed((now) => {
                const next = new Set(now);
                if (detail.expanded) next.delete(detail.id);
                else next.add(detail.id);
                return next;
              })
            }
            i18nStrings={{
              expandButtonLabel: ({ node }) => words.outlineCard.expand({ label: node.label }),
              collapseButtonLabel: ({ node }) => words.outlineCard.collapse({ label: node.label }),
            }}
            renderItem={({ node }) => ({
              content: (
                <button type="button" className="inspect-jump" onClick={() => onJump(node)}>
                  {node.label}{' '}
                  <span className="inspect-quiet">{words.outlineCard.line({ line: node.line })}</span>
                </button>
              ),
            })}
          />
        </div>
      )}
    </Container>
  );
}

function rowsOf(nodes: readonly OutlineNode[], parent: string): Row[] {
  return nodes.slice(0, mostChildren).map((node, index) => {
    const id = `${parent}/${index}`;
    return { id, node, children: rowsOf(node.children, id) };
  });
}

function idsAbove(rows: readonly Row[], depth: number): string[] {
  return depth === 0
    ? []
    : rows.flatMap((row) => (row.children.length > 0 ? [row.id, ...idsAbove(row.children, depth - 1)] : []));
}
