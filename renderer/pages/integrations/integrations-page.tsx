import Box from '@cloudscape-design/components/box';
import Container from '@cloudscape-design/components/container';
import ContentLayout from '@cloudscape-design/components/content-layout';
import Header from '@cloudscape-design/components/header';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { PartiesPicture } from '../../components/parties-picture.tsx';
import { RecentRehearsalsTable } from '../../components/recent-rehearsals.tsx';
import { RehearseButton } from '../../components/rehearse-button.tsx';
import { useRecentRehearsals } from '../../components/use-recent-rehearsals.ts';
import { InfoLink, usePageHelp } from '../../shell/help.tsx';
import { useLoaded } from '../../shell/ready.ts';
import { integrationsHelp } from './help.tsx';

/** Home: no integration exists yet, so it leads to a rehearsal and lists the ones there were. */
export function IntegrationsPage() {
  const recent = useRecentRehearsals();
  usePageHelp(integrationsHelp);
  useLoaded(recent.rehearsals !== undefined || recent.error !== undefined);
  return (
    <ContentLayout
      header={
        <Header
          variant="h1"
          info={<InfoLink help={integrationsHelp} />}
          description="AWS Marketplace and the procurement systems your people buy through."
        >
          Integrations
        </Header>
      }
    >
      <SpaceBetween size="l">
        <Container>
          <div className="invitation">
            <div>
              <SpaceBetween size="m">
                <div>
                  <Box color="text-body-secondary">No integrations yet</Box>
                  <Box variant="h2" padding="n">
                    See a punchout work before you set one up
                  </Box>
                </div>
                <ol className="invitation-steps">
                  <li>Coupa asks AWS Marketplace for a session, and a shopping window opens.</li>
                  <li>You shop and choose Request approval; the cart comes back as a requisition.</li>
                  <li>You approve it, and the purchase order goes out and is answered. Nothing is bought.</li>
                </ol>
                <RehearseButton
                  variant="primary"
                  choice={{ system: 'coupa', mode: 'test', scenario: 'create' }}
                  testId="rehearse-coupa"
                >
                  Rehearse a Coupa punchout
                </RehearseButton>
              </SpaceBetween>
            </div>
            <PartiesPicture system="coupa" />
          </div>
        </Container>
        <RecentRehearsalsTable recent={recent} />
      </SpaceBetween>
    </ContentLayout>
  );
}
