import Alert from '@cloudscape-design/components/alert';
import LiveRegion from '@cloudscape-design/components/live-region';
import type { ReactNode } from 'react';
import { words } from '../../words/inspect.ts';
import { type OpenDocument, placeOf, typeName, verdictWords } from './inspection.ts';

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
  const version = judgement.version?.slice(0, 20);
  const place = placeOf(where);
  // Where the document itself is wrong, its errors say more.
  const best = type === 'error' ? undefined : judgement.diagnoses[0];
  const what = typeName(judgement.type);
  const heading =
    version === undefined
      ? `${what}: ${text}`
      : words.verdictCard.typeVersionVerdict({ what, version, text });
  return (
    <div data-testid="inspect-verdict" data-verdict={judgement.verdict}>
      <Alert type={type} header={heading} action={actions}>
        {judgement.summary !== '' && <div data-testid="summary">{judgement.summary}</div>}
        {best && (
          <div>
            <strong>{words.verdictCard.fitsBest}</strong> {best.symptom.replace(/\.$/, '')}. {best.fix}
          </div>
        )}
        <div className="inspect-quiet">
          {[
            ...(place === undefined ? [] : [words.verdictCard.found({ place })]),
            ...judgement.dtd.map(({ module, version, valid }) =>
              valid
                ? words.verdictCard.officialDtdValid({ module, version })
                : words.verdictCard.officialDtdNotValid({ module, version }),
            ),
            ...(omitted > 0 ? [words.verdictCard.leftOut({ count: omitted })] : []),
          ].join(' ')}
        </div>
      </Alert>
      <LiveRegion hidden>{heading}</LiveRegion>
    </div>
  );
}
