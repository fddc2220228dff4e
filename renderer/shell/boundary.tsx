import Box from '@cloudscape-design/components/box';
import Button from '@cloudscape-design/components/button';
import Header from '@cloudscape-design/components/header';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { Component, type ReactNode } from 'react';
import { words } from '../words/shell.ts';
import { copyDiagnostics, describeFault } from './diagnostics.ts';

interface BoundaryProps {
  /** `window`: everything failed, only a reload helps. `page`: the navigation still works. */
  readonly scope: 'window' | 'page';
  readonly children: ReactNode;
}

interface BoundaryState {
  readonly fault: unknown;
  readonly failed: boolean;
}

/** Where a bug in a page ends: says so, and gives the person something to send. */
export class Boundary extends Component<BoundaryProps, BoundaryState> {
  override state: BoundaryState = { fault: undefined, failed: false };

  static getDerivedStateFromError(fault: unknown): BoundaryState {
    return { fault, failed: true };
  }

  override render(): ReactNode {
    if (!this.state.failed) return this.props.children;
    return <Fallback fault={this.state.fault} scope={this.props.scope} />;
  }
}

function Fallback({ fault, scope }: { readonly fault: unknown; readonly scope: BoundaryProps['scope'] }) {
  const content = (
    <div role="alert">
      <SpaceBetween size="m">
        <Header variant="h1">{words.boundary.title}</Header>
        <Box>{words.boundary.whatToDo}</Box>
        <Box variant="code">{describeFault(fault)}</Box>
        <SpaceBetween size="xs" direction="horizontal">
          <Button onClick={() => void copyDiagnostics(fault)} iconName="copy">
            {words.boundary.copyDiagnostics}
          </Button>
          <Button variant="primary" onClick={() => window.location.reload()} iconName="refresh">
            {words.boundary.reload}
          </Button>
        </SpaceBetween>
      </SpaceBetween>
    </div>
  );
  return scope === 'page' ? content : <main className="boundary-window">{content}</main>;
}
