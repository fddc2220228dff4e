import ContentLayout from '@cloudscape-design/components/content-layout';
import Header from '@cloudscape-design/components/header';
import Spinner from '@cloudscape-design/components/spinner';
import { lazily, useRead } from '../../lazily.tsx';
import { InfoLink, usePageHelp } from '../../shell/help.tsx';
import { words } from '../../words/aws.ts';

/** Read when the page is first opened: whoever never opens it does not wait for it. */
const AwsContent = lazily(
  () => import('./aws-content.tsx'),
  (file) => file.AwsContent,
);

/** What AWS says about the account that the integration is set up in. */
export function AwsPage() {
  usePageHelp(words.help.page);
  return (
    <ContentLayout
      header={
        <Header
          variant="h1"
          info={<InfoLink help={words.help.page} />}
          description={words.awsPage.description}
        >
          {words.awsPage.aws}
        </Header>
      }
    >
      {useRead(AwsContent) ? <AwsContent /> : <Spinner size="large" />}
    </ContentLayout>
  );
}
