import Alert from '@cloudscape-design/components/alert';
import LiveRegion from '@cloudscape-design/components/live-region';
import type { ReactNode } from 'react';
import { numberOf, type OpenDocument, placeOf, typeName, verdictWords } from './inspection.ts';

/** The verdict on a document, with what it is in plain words. */
export function VerdictCard({
  document,
  actions,
}: {
  readonly document: OpenDocument;
  readonly actions: ReactNode;
}) {
  const { judgement, where, omitted } = document;
  const { type, text } = verdictWords(judgement);
  const version = judgement.version === null ? '' : `, cXML ${judgement.version.slice(0, 20)}`;
  const place = placeOf(where);
  // Where the document itself is wrong, its errors say more.
  const best = type === 'error' ? undefined : judgement.diagnoses[0];
  const heading = `${typeName(judgement.type)}${version}: ${text}`;
  return (
    <div data-testid="inspect-verdict" data-verdict={judgement.verdict}>
      <Alert type={type} header={heading} action={actions}>
        {judgement.summary !== '' && <div data-testid="summary">{judgement.summary}</div>}
        {best && (
          <div>
            <strong>Fits best:</strong> {best.symptom.replace(/\.$/, '')}. {best.fix}
          </div>
        )}
        <div className="inspect-quiet">
          {[
            ...(place === undefined ? [] : [`Found ${place}.`]),
            ...judgement.dtd.map(
              (dtd) => `Official DTD ${dtd.module} ${dtd.version}: ${dtd.valid ? 'valid' : 'not valid'}.`,
            ),
            ...(omitted > 0 ? [`${numberOf(omitted, 'more finding')} left out of the lists.`] : []),
          ].join(' ')}
        </div>
      </Alert>
      <LiveRegion hidden>{heading}</LiveRegion>
    </div>
  );
}
