/**
 * A software bill of materials in CycloneDX's JSON. It names what is in the bundles and the runtime around them, not what was
 * installed to build them.
 */
import type { ShippedPackage } from './packages.ts';

/** What the bill is of. */
export interface Subject {
  readonly name: string;
  readonly version: string;
  readonly license: string;
  /** The version of Electron that it is shipped with. */
  readonly electron: string;
}

/** The bill. The same packages make the same bytes: it has neither a time nor a random number. */
export function sbomOf(subject: Subject, packages: readonly ShippedPackage[]): string {
  const own = purlOf(subject);
  const parts = [
    {
      type: 'framework',
      'bom-ref': purlOf({ name: 'electron', version: subject.electron }),
      name: 'electron',
      version: subject.electron,
      licenses: [{ license: { id: 'MIT' } }],
      purl: purlOf({ name: 'electron', version: subject.electron }),
    },
    ...packages.map((one) => ({
      type: 'library',
      'bom-ref': purlOf(one),
      ...nameOf(one.name),
      version: one.version,
      ...hashesOf(one.integrity),
      ...(one.license !== 'NOASSERTION' && { licenses: [licenceOf(one.license)] }),
      purl: purlOf(one),
    })),
  ];
  const bill = {
    $schema: 'http://cyclonedx.org/schema/bom-1.6.schema.json',
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    version: 1,
    metadata: {
      component: {
        type: 'application',
        'bom-ref': own,
        name: subject.name,
        version: subject.version,
        licenses: [licenceOf(subject.license)],
        purl: own,
      },
    },
    components: parts,
    dependencies: [{ ref: own, dependsOn: parts.map((part) => part['bom-ref']) }],
  };
  return `${JSON.stringify(bill, null, 2)}\n`;
}

function nameOf(full: string): { group?: string; name: string } {
  const [scope, name] = full.split('/');
  return scope !== undefined && name !== undefined ? { group: scope, name } : { name: full };
}

/** The package URL of an npm package: an @ before a scope is escaped, the others are separators. */
function purlOf({ name, version }: { name: string; version: string }): string {
  return `pkg:npm/${name.replace(/^@/, '%40')}@${version}`;
}

function licenceOf(spdx: string): { expression: string } | { license: { id: string } } {
  return /[\s(]/.test(spdx) ? { expression: spdx } : { license: { id: spdx } };
}

/** The lock file's integrity as a hash in hexadecimal. */
function hashesOf(integrity: string | undefined): { hashes?: { alg: string; content: string }[] } {
  const found = /^sha512-([A-Za-z0-9+/=]+)$/.exec(integrity ?? '')?.[1];
  return found === undefined
    ? {}
    : { hashes: [{ alg: 'SHA-512', content: Buffer.from(found, 'base64').toString('hex') }] };
}
