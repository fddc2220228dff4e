import Container from '@cloudscape-design/components/container';
import Header from '@cloudscape-design/components/header';
import Link from '@cloudscape-design/components/link';
import type { ConfirmationSubject, Integration } from '../../../shared/procurement/integration.ts';
import { links } from '../../../shared/procurement/steps/links.ts';
import { ConfirmSettings } from '../../components/confirm-settings.tsx';
import { InfoLink } from '../../shell/help.tsx';
import { words } from '../../words/aws.ts';

/** Enable redirect is not offered with SAP Ariba: people start in Ariba. */
const subjects: Readonly<Record<Integration['system'], readonly ConfirmationSubject[]>> = {
  coupa: ['test-mode', 'enable-redirect', 'free-pre-approval', 'byol-pre-approval'],
  ariba: ['test-mode', 'free-pre-approval', 'byol-pre-approval'],
};

/** What no API tells: the administrator's word, with name and date. */
export function WordsCard({ integration, you }: { readonly integration: Integration; readonly you: string }) {
  return (
    <Container
      data-testid="aws-words"
      header={
        <Header
          variant="h2"
          info={<InfoLink help={words.help.words} />}
          actions={
            <Link external href={links['manage-procurement'].href}>
              {words.wordsCard.manageProcurementSystems}
            </Link>
          }
        >
          {words.wordsCard.title}
        </Header>
      }
    >
      <ConfirmSettings integration={integration} you={you} subjects={subjects[integration.system]} />
    </Container>
  );
}
