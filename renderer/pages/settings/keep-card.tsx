import Box from '@cloudscape-design/components/box';
import Button from '@cloudscape-design/components/button';
import Container from '@cloudscape-design/components/container';
import FormField from '@cloudscape-design/components/form-field';
import Header from '@cloudscape-design/components/header';
import Select from '@cloudscape-design/components/select';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useMemo, useState } from 'react';
import { wholeList } from '../../../shared/rehearsal/find.ts';
import type { Search } from '../../../shared/rehearsal/search.ts';
import {
  type KeepRehearsals,
  keepRehearsalsSchema,
  type Settings,
  type SettingsChange,
} from '../../../shared/settings.ts';
import { DeleteRehearsals } from '../../components/delete-rehearsals.tsx';
import { Failure } from '../../components/failure.tsx';
import { useKeptRehearsals } from '../../components/use-kept-rehearsals.ts';
import { InfoLink } from '../../shell/help.tsx';
import { words } from '../../words/settings.ts';

interface KeepCardProps {
  readonly settings: Settings;
  readonly onChange: (change: SettingsChange) => void;
}

const keepWords: Readonly<Record<KeepRehearsals, string>> = {
  all: words.keepCard.allWithoutEnd,
  '30': words.keepCard.thirtyDays,
  '90': words.keepCard.ninetyDays,
  '365': words.keepCard.oneYear,
};
const options = keepRehearsalsSchema.options.map((value) => ({ value, label: keepWords[value] }));

/** How long rehearsals are kept. What is older is offered for deletion and never deleted by itself. */
export function KeepCard({ settings, onChange }: KeepCardProps) {
  const { keepRehearsals } = settings;
  return (
    <Container
      data-testid="keep"
      header={
        <Header variant="h2" info={<InfoLink help={words.help.keep} />}>
          {words.keepCard.rehearsals}
        </Header>
      }
    >
      <SpaceBetween size="m">
        <FormField label={words.keepCard.keep} description={words.keepCard.nothingDeletedByItself}>
          <Select
            selectedOption={options.find(({ value }) => value === keepRehearsals) ?? null}
            options={options}
            onChange={({ detail }) =>
              onChange({ keepRehearsals: keepRehearsalsSchema.parse(detail.selectedOption.value) })
            }
            data-testid="keep-rehearsals"
          />
        </FormField>
        <Older key={keepRehearsals} keep={keepRehearsals} />
      </SpaceBetween>
    </Container>
  );
}

const dayMs = 86_400_000;
const mostAtOnce = 10_000;

/** The day that began `days` days ago, as the search takes it: that of this computer's zone. */
function dayBefore(now: Date, days: number): string {
  const then = new Date(now.getTime() - days * dayMs);
  const two = (number: number) => String(number).padStart(2, '0');
  return `${then.getFullYear()}-${two(then.getMonth() + 1)}-${two(then.getDate())}`;
}

function Older({ keep }: { readonly keep: KeepRehearsals }) {
  const [deleting, setDeleting] = useState(false);
  const query = useMemo(
    () =>
      keep === 'all'
        ? { search: wholeList, skip: 0, limit: 0 }
        : { search: olderThan(dayBefore(new Date(), Number(keep))), skip: 0, limit: mostAtOnce },
    [keep],
  );
  const { found, error, reload } = useKeptRehearsals(query);
  if (error) return <Failure error={error} onRetry={reload} />;
  if (!found) return null;
  const count = found.items.length;
  if (keep === 'all') {
    const { total } = found;
    return <Box color="text-body-secondary">{words.keepCard.kept({ total })}</Box>;
  }
  if (count === 0) return <Box color="text-body-secondary">{words.keepCard.noneIsOlder}</Box>;
  return (
    <SpaceBetween direction="horizontal" size="m" alignItems="center">
      <Box>{words.keepCard.older({ count })}</Box>
      <Button onClick={() => setDeleting(true)} data-testid="delete-older">
        {words.keepCard.delete({ count })}
      </Button>
      <DeleteRehearsals
        visible={deleting}
        rehearsals={found.items}
        onClose={(deleted) => {
          setDeleting(false);
          if (deleted) reload();
        }}
      />
    </SpaceBetween>
  );
}

/** Started before a day; damaged records are left out, whatever their age. */
function olderThan(day: string): Search {
  return {
    operation: 'and',
    tokens: [
      { property: 'started', operator: '<', value: day },
      { property: 'result', operator: '!=', value: 'damaged' },
    ],
  };
}
