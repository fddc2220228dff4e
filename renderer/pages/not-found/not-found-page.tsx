import Box from '@cloudscape-design/components/box';
import Button from '@cloudscape-design/components/button';
import Container from '@cloudscape-design/components/container';
import ContentLayout from '@cloudscape-design/components/content-layout';
import Header from '@cloudscape-design/components/header';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { usePageHelp } from '../../shell/help.tsx';
import { useLoaded } from '../../shell/ready.ts';
import { hrefOf } from '../../shell/routes.ts';
import { words as integrations } from '../../words/integrations.ts';
import { words } from '../../words/not-found.ts';

/** An address that names no page, with the way back. */
export function NotFoundPage({ path }: { readonly path: string }) {
  usePageHelp(integrations.help.page);
  useLoaded(true);
  return (
    <ContentLayout header={<Header variant="h1">{words.notFoundPage.title}</Header>}>
      <Container>
        <SpaceBetween size="m">
          <Box>{words.notFoundPage.noPageAt({ path: <Box variant="code">{path}</Box> })}</Box>
          <Button variant="primary" href={hrefOf({ page: 'integrations' })}>
            {words.notFoundPage.goToIntegrations}
          </Button>
        </SpaceBetween>
      </Container>
    </ContentLayout>
  );
}
