import Box from '@cloudscape-design/components/box';
import Button from '@cloudscape-design/components/button';
import Container from '@cloudscape-design/components/container';
import ContentLayout from '@cloudscape-design/components/content-layout';
import Header from '@cloudscape-design/components/header';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { usePageHelp } from '../../shell/help.tsx';
import { useLoaded } from '../../shell/ready.ts';
import { hrefOf } from '../../shell/routes.ts';
import { integrationsHelp } from '../integrations/help.tsx';

/** An address that names no page, with the way back. */
export function NotFoundPage({ path }: { readonly path: string }) {
  usePageHelp(integrationsHelp);
  useLoaded(true);
  return (
    <ContentLayout header={<Header variant="h1">Page not found</Header>}>
      <Container>
        <SpaceBetween size="m">
          <Box>
            There is no page at <Box variant="code">{path}</Box>.
          </Box>
          <Button variant="primary" href={hrefOf({ page: 'integrations' })}>
            Go to Integrations
          </Button>
        </SpaceBetween>
      </Container>
    </ContentLayout>
  );
}
