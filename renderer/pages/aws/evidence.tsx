import ExpandableSection from '@cloudscape-design/components/expandable-section';
import { type CheckId, type CheckResult, checkDescriptions } from '../../../shared/aws/checks.ts';
import { Copyable } from '../../components/copyable.tsx';
import { formatFact } from '../../format/time.ts';
import { words } from '../../words/aws.ts';
import { evidenceName } from './names.ts';

/** What a check saw, by name, to read and copy; and the calls it may make. */
export function Evidence({
  id,
  evidence,
}: {
  readonly id: CheckId;
  readonly evidence: CheckResult['evidence'];
}) {
  const seen = Object.entries(evidence);
  if (seen.length === 0) return null;
  return (
    <ExpandableSection
      headerText={words.evidence.evidence}
      headingTagOverride="h3"
      headerAriaLabel={words.evidence.evidenceOf({ check: checkDescriptions[id].asks })}
    >
      <dl className="aws-evidence" data-testid={`evidence-${id}`}>
        {seen.map(([name, value]) => (
          <div key={name}>
            <dt>{evidenceName(name)}</dt>
            {(typeof value === 'string' ? [value] : value).map((one) => (
              <dd key={one}>
                <Copyable text={formatFact(one)} what={evidenceName(name)} />
              </dd>
            ))}
          </div>
        ))}
        <div>
          <dt>{words.evidence.calls}</dt>
          <dd>{checkDescriptions[id].calls.join(', ')}</dd>
        </div>
      </dl>
    </ExpandableSection>
  );
}
