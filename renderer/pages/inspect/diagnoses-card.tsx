import Box from '@cloudscape-design/components/box';
import Container from '@cloudscape-design/components/container';
import ExpandableSection from '@cloudscape-design/components/expandable-section';
import Header from '@cloudscape-design/components/header';
import type { Diagnosis } from '../../../shared/cxml/judgement.ts';
import { InfoLink } from '../../shell/help.tsx';
import { fitsHelp } from './help.tsx';
import { sourceLine } from './sure.ts';

/** The known failures that fit, best first, each with what pointed to it. */
export function DiagnosesCard({ diagnoses }: { readonly diagnoses: readonly Diagnosis[] }) {
  return (
    <Container
      data-testid="diagnoses"
      header={
        <Header
          variant="h2"
          info={<InfoLink help={fitsHelp} />}
          {...(diagnoses.length > 0 && { counter: `(${diagnoses.length})` })}
        >
          What fits
        </Header>
      }
    >
      {diagnoses.length === 0 ? (
        <Box color="text-body-secondary">
          Not known. Nothing here points to a failure that the program knows.
        </Box>
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
      <dt>Evidence</dt>
      <dd>
        <ul>
          {evidence.map((one) => (
            <li key={one}>{one}</li>
          ))}
        </ul>
      </dd>
      <dt>Cause</dt>
      <dd>{cause}</dd>
      <dt>Fix</dt>
      <dd>{fix}</dd>
      {where !== '' && (
        <>
          <dt>Where</dt>
          <dd>{where}</dd>
        </>
      )}
      <dt>Source</dt>
      <dd className="inspect-quiet">{sourceLine(source, confidence)}</dd>
    </dl>
  );
}
