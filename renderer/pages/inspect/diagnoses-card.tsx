import Box from '@cloudscape-design/components/box';
import Container from '@cloudscape-design/components/container';
import ExpandableSection from '@cloudscape-design/components/expandable-section';
import Header from '@cloudscape-design/components/header';
import type { Diagnosis } from '../../../shared/cxml/judgement.ts';
import { InfoLink } from '../../shell/help.tsx';
import { words } from '../../words/inspect.ts';
import { sourceLine } from './sure.ts';

/** The known failures that fit, best first, each with what pointed to it. */
export function DiagnosesCard({ diagnoses }: { readonly diagnoses: readonly Diagnosis[] }) {
  return (
    <Container
      data-testid="diagnoses"
      header={
        <Header
          variant="h2"
          info={<InfoLink help={words.help.fits} />}
          {...(diagnoses.length > 0 && { counter: `(${diagnoses.length})` })}
        >
          {words.diagnosesCard.whatFits}
        </Header>
      }
    >
      {diagnoses.length === 0 ? (
        <Box color="text-body-secondary">{words.diagnosesCard.nothingFits}</Box>
      ) : (
        <ol className="inspect-diagnoses">
          {diagnoses.map((diagnosis, index) => (
            <li key={diagnosis.id} data-diagnosis={diagnosis.id}>
              <ExpandableSection
                headerText={diagnosis.symptom}
                headingTagOverride="h3"
                defaultExpanded={index === 0}
              >
                <Details diagnosis={diagnosis} />
              </ExpandableSection>
            </li>
          ))}
        </ol>
      )}
    </Container>
  );
}

function Details({ diagnosis }: { readonly diagnosis: Diagnosis }) {
  const { cause, fix, where, evidence, source, confidence } = diagnosis;
  return (
    <dl className="inspect-facts">
      <dt>{words.diagnosesCard.evidence}</dt>
      <dd>
        <ul>
          {evidence.map((one) => (
            <li key={one}>{one}</li>
          ))}
        </ul>
      </dd>
      <dt>{words.diagnosesCard.cause}</dt>
      <dd>{cause}</dd>
      <dt>{words.diagnosesCard.fix}</dt>
      <dd>{fix}</dd>
      {where !== '' && (
        <>
          <dt>{words.diagnosesCard.where}</dt>
          <dd>{where}</dd>
        </>
      )}
      <dt>{words.diagnosesCard.source}</dt>
      <dd className="inspect-quiet">{sourceLine(source, confidence)}</dd>
    </dl>
  );
}
