import Button from '@cloudscape-design/components/button';
import LiveRegion from '@cloudscape-design/components/live-region';
import { useEffect, useState } from 'react';
import type { Said } from '../../../shared/ipc/inspect.ts';
import { workbench } from '../../bridge.ts';
import { useNotices } from '../../shell/notices.tsx';
import { words } from '../../words/inspect.ts';
import type { OpenDocument } from './inspection.ts';

const shownFor = 2000;

/** Copies what is said of the document as Markdown, always masked. */
export function ReportButton({ document, said }: { readonly document: OpenDocument; readonly said: Said }) {
  const [copied, setCopied] = useState(false);
  const notices = useNotices();
  useEffect(() => {
    if (!copied) return undefined;
    const timer = setTimeout(() => setCopied(false), shownFor);
    return () => clearTimeout(timer);
  }, [copied]);

  const copy = async () => {
    const report = await workbench.inspect.maskedReport({ ref: document.ref, said });
    const answer = report.ok ? await workbench.app.copyText(report.value) : report;
    if (answer.ok) setCopied(true);
    else notices.failed('report', answer.error, () => void copy());
  };
  return (
    <>
      <Button iconName={copied ? 'check' : 'copy'} onClick={() => void copy()} data-testid="copy-report">
        {copied ? words.reportButton.copied : words.reportButton.copyReport}
      </Button>
      <LiveRegion hidden>{copied ? words.reportButton.copiedReport : ''}</LiveRegion>
    </>
  );
}
