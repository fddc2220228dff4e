import type { WebContents } from 'electron';

/**
 * Comes when a page that opens has read all files that it starts with, or has stopped loading without them. The page
 * itself is the first of them, and names the others.
 */
export function firstFilesRead(page: WebContents): Promise<void> {
  const { webRequest } = page.session;
  return new Promise((resolve) => {
    let asked = 0;
    const open = new Set<number>();
    const done = () => {
      webRequest.onSendHeaders(null);
      webRequest.onCompleted(null);
      webRequest.onErrorOccurred(null);
      page.removeListener('did-stop-loading', done);
      resolve();
    };
    const end = ({ id }: { readonly id: number }) => {
      if (open.delete(id) && open.size === 0 && asked > 1) done();
    };
    webRequest.onSendHeaders(({ id }) => {
      asked += 1;
      open.add(id);
    });
    webRequest.onCompleted(end);
    webRequest.onErrorOccurred(end);
    page.once('did-stop-loading', done);
  });
}
