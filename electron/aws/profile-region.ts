/** The region that requests go to where a service has several. */
import type { Profile } from '../../shared/aws/profiles.ts';
import type { AwsOutside } from './outside.ts';

const regionShape = /^[a-z]{2,5}(-[a-z]+)+-\d{1,2}$/;

/** The profile's region, else the environment's, else us-east-1. A value that is no region counts as none. */
export function regionFor({ region }: Pick<Profile, 'region'>, { env }: AwsOutside): string {
  const found = [region, env['AWS_REGION'], env['AWS_DEFAULT_REGION']].find(
    (value) => value !== undefined && isRegion(value),
  );
  return found ?? 'us-east-1';
}

/** Whether this is a region as AWS writes them: us-east-1, us-gov-west-1, cn-north-1, eusc-de-east-1. */
export function isRegion(value: string): boolean {
  return regionShape.test(value);
}
