import Box from '@cloudscape-design/components/box';
import Spinner from '@cloudscape-design/components/spinner';

/** Something is read; says what. */
export function Loading({ what }: { readonly what: string }) {
  return (
    <Box textAlign="center" padding="xl" color="text-body-secondary">
      <Spinner /> {what}
    </Box>
  );
}
