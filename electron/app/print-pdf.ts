import { session } from 'electron';
import { lockPermissions } from './permissions.ts';
import { openPrintWindow } from './windows.ts';

/** The address of the page that is printed, within a session that has no other. */
const address = 'app://print/report.html';

let printed = 0;

/** The page number at the foot of each page. Chromium sets a size of 0 unless the template says one. */
const footer =
  '<div style="width:100%;font-size:8px;text-align:center;color:#444444"><span class="pageNumber"></span> / <span class="totalPages"></span></div>';

/**
 * Prints an HTML document that is complete in itself to PDF. It is shown to a hidden window without preload and without
 * scripts, in a session of its own that serves this document and reaches nothing else.
 */
export async function printPdf(html: string): Promise<Uint8Array> {
  printed += 1;
  const partition = `print-${printed}`;
  const own = session.fromPartition(partition);
  lockPermissions(own, { clipboard: false });
  own.webRequest.onBeforeRequest((details, answer) => answer({ cancel: details.url !== address }));
  own.protocol.handle(
    'app',
    () => new Response(html, { headers: { 'Content-Type': 'text/html; charset=utf-8' } }),
  );
  const window = openPrintWindow(partition);
  try {
    await window.loadURL(address);
    return await window.webContents.printToPDF({
      pageSize: 'A4',
      printBackground: true,
      displayHeaderFooter: true,
      headerTemplate: '<span></span>',
      footerTemplate: footer,
      margins: { top: 0.5, bottom: 0.6, left: 0.5, right: 0.5 },
      generateTaggedPDF: true,
      generateDocumentOutline: true,
    });
  } finally {
    window.destroy();
    own.protocol.unhandle('app');
  }
}
