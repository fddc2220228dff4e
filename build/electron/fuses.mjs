/**
 * Electron's fuses as a release has them. Numbers are those of @electron/fuses; what each is for: docs/security.md.
 */

/** @typedef {{ readonly option: number, readonly name: string, readonly on: boolean }} Fuse */

/** All nine. An older runtime knows the first eight. @type {readonly Fuse[]} */
export const releaseFuses = [
  { option: 0, name: 'RunAsNode', on: false },
  { option: 1, name: 'EnableCookieEncryption', on: true },
  { option: 2, name: 'EnableNodeOptionsEnvironmentVariable', on: false },
  { option: 3, name: 'EnableNodeCliInspectArguments', on: false },
  { option: 4, name: 'EnableEmbeddedAsarIntegrityValidation', on: true },
  { option: 5, name: 'OnlyLoadAppFromAsar', on: true },
  { option: 6, name: 'LoadBrowserProcessSpecificV8Snapshot', on: false },
  { option: 7, name: 'GrantFileProtocolExtraPrivileges', on: false },
  { option: 8, name: 'WasmTrapHandlers', on: true },
];

/** How a state is written in the executable. */
const [off, on] = ['0'.charCodeAt(0), '1'.charCodeAt(0)];

/**
 * The fuses of the table that a wire has, as the wire must have them.
 * @param {Readonly<Record<string, unknown>>} wire as `getCurrentFuseWire` gives it
 * @returns {Fuse[]}
 */
export function fusesOn(wire) {
  return releaseFuses.filter(({ option }) => option in wire);
}

/**
 * What is wrong with a wire: fuses that are not as a release has them, or that the table does not know.
 * @param {Readonly<Record<string, unknown>>} wire as `getCurrentFuseWire` gives it
 * @returns {string[]}
 */
export function wrongFuses(wire) {
  const known = new Set(releaseFuses.map(({ option }) => String(option)));
  const wrong = fusesOn(wire)
    .filter((fuse) => wire[fuse.option] !== (fuse.on ? on : off))
    .map((fuse) => `${fuse.name} is not ${fuse.on ? 'on' : 'off'}`);
  const unknown = Object.keys(wire)
    .filter((option) => /^\d+$/.test(option) && !known.has(option))
    .map((option) => `fuse ${option} is not in the table`);
  return [...wrong, ...unknown];
}
