import Box from '@cloudscape-design/components/box';
import Button from '@cloudscape-design/components/button';
import ContentLayout from '@cloudscape-design/components/content-layout';
import Header from '@cloudscape-design/components/header';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { hrefOf } from '../shell/routes.ts';
import { Failure } from './failure.tsx';
import { Loading } from './loading.tsx';
import type { Integrations } from './use-integrations.ts';

/** In place of a page about one integration while there is none: it is read, cannot be read, or is gone. */
export function IntegrationGone({ integrations }: { readonly integrations: Integrations }) {
  const { all, error, reload } = integrations;
  return (
    <ContentLayout header={<Header variant="h1">Integration</Header>}>
      {error ? (
        <Failure error={error} onRetry={reload} />
      ) : all === undefined ? (
        <Loading what="Reading the integration" />
      ) : (
        <SpaceBetween size="m">
          <Box>There is no such integration here. It may have been deleted, or be in another profile.</Box>
          <Button href={hrefOf({ page: 'integrations' })}>All integrations</Button>
        </SpaceBetween>
      )}
    </ContentLayout>
  );
}
