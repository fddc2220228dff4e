import ContentLayout from '@cloudscape-design/components/content-layout';
import Header from '@cloudscape-design/components/header';
import Spinner from '@cloudscape-design/components/spinner';
import { lazy, Suspense } from 'react';
import { InfoLink, usePageHelp } from '../../shell/help.tsx';
import { awsHelp } from './help.tsx';

/** Read when the page is first opened: whoever never opens it does not wait for it. */
const AwsContent = lazy(() => import('./aws-content.tsx'));

/** What AWS says about the account that the integration is set up in. */
export function AwsPage() {
  usePageHelp(awsHelp);
  return (
    <ContentLayout
      header={
        <Header
          variant="h1"
          info={<InfoLink help={awsHelp} />}
          description="Prove, with calls that only read, that an account is ready for the set-up."
        >
          AWS
        </Header>
      }
    >
      <Suspense fallback={<Spinner size="large" />}>
        <AwsContent />
      </Suspense>
    </ContentLayout>
  );
}
