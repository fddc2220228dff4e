import Box from '@cloudscape-design/components/box';
import Button from '@cloudscape-design/components/button';
import ContentLayout from '@cloudscape-design/components/content-layout';
import Header from '@cloudscape-design/components/header';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { hrefOf } from '../shell/routes.ts';
import { words } from '../words/components.ts';
import { Failure } from './failure.tsx';
import { Loading } from './loading.tsx';
import type { Integrations } from './use-integrations.ts';

/** In place of a page about one integration while there is none: it is read, cannot be read, or is gone. */
export function IntegrationGone({ integrations }: { readonly integrations: Integrations }) {
  const { all, error, reload } = integrations;
  return (
    <ContentLayout header={<Header variant="h1">{words.integrationGone.integration}</Header>}>
      {error ? (
        <Failure error={error} onRetry={reload} />
      ) : all === undefined ? (
        <Loading what={words.integrationGone.reading} />
      ) : (
        <SpaceBetween size="m">
          <Box>{words.integrationGone.gone}</Box>
          <Button href={hrefOf({ page: 'integrations' })}>{words.integrationGone.allIntegrations}</Button>
        </SpaceBetween>
      )}
    </ContentLayout>
  );
}
