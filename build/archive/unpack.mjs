/**
 * Putting the entries of an archive on disk. An archive is a stranger's word: nothing may land outside the folder.
 */
import { createWriteStream, mkdirSync, realpathSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';

/** An archive that is damaged, of a kind that is not read here, or reaches outside its folder. */
export class ArchiveError extends Error {
  /** @param {string} message */
  constructor(message) {
    super(message);
    this.name = 'ArchiveError';
  }
}

/** Unpacks entries into one folder, symbolic links last: so no entry can be written through a link of the same archive. */
export class Unpacking {
  /** @type {{ name: string, target: string }[]} */
  #links = [];
  #folder;

  /** @param {string} folder made when absent */
  constructor(folder) {
    mkdirSync(folder, { recursive: true });
    this.#folder = realpathSync(folder);
  }

  /**
   * Where an entry goes.
   * @param {string} name as in the archive
   * @returns {string}
   * @throws {ArchiveError} for a name that is absolute, has a NUL or a back-slash, or leaves the folder
   */
  place(name) {
    const full = path.join(this.#folder, name);
    // A back-slash is a separator on Windows and an odd name elsewhere; no archive of ours has one.
    if (
      name === '' ||
      /[\0\\]/.test(name) ||
      path.isAbsolute(name) ||
      /^[a-z]:/i.test(name) ||
      !this.#holds(full)
    ) {
      throw new ArchiveError(`The archive has an entry outside its folder: ${JSON.stringify(name)}`);
    }
    return full;
  }

  /** @param {string} name */
  folder(name) {
    mkdirSync(this.place(name), { recursive: true });
  }

  /**
   * @param {string} name
   * @param {AsyncIterable<Uint8Array>} bytes
   * @param {number} mode permission bits; 0 stands for "not said"
   */
  async file(name, bytes, mode) {
    const full = this.place(name);
    mkdirSync(path.dirname(full), { recursive: true });
    // 'wx': a second entry of the same name is an attack or a mistake, never an update.
    await pipeline(bytes, createWriteStream(full, { flags: 'wx', mode: mode & 0o777 || 0o644 }));
  }

  /**
   * Notes a symbolic link, to be made by `finish`.
   * @param {string} name
   * @param {string} target as in the archive
   * @throws {ArchiveError} for a target that is absolute or outside the folder
   */
  link(name, target) {
    const full = this.place(name);
    if (
      path.isAbsolute(target) ||
      /[\0\\]/.test(target) ||
      !this.#holds(path.join(path.dirname(full), target))
    ) {
      throw new ArchiveError(
        `The archive has a link out of its folder: ${JSON.stringify(name)} -> ${JSON.stringify(target)}`,
      );
    }
    this.#links.push({ name, target });
  }

  /**
   * Makes the links.
   * @throws {ArchiveError} when links lead out of the folder by way of each other
   */
  finish() {
    for (const { name, target } of this.#links) {
      const full = this.place(name);
      mkdirSync(path.dirname(full), { recursive: true });
      if (!this.#holds(realpathSync(path.dirname(full))))
        throw new ArchiveError(`The archive writes through a link: ${name}`);
      symlinkSync(target, full);
    }
    for (const { name } of this.#links) {
      const end = realOrUndefined(this.place(name));
      if (end !== undefined && !this.#holds(end))
        throw new ArchiveError(`The archive has a link out of its folder: ${name}`);
    }
  }

  /** @param {string} full */
  #holds(full) {
    return full === this.#folder || full.startsWith(this.#folder + path.sep);
  }
}

/**
 * @param {string} file
 * @returns {string | undefined} nothing for a link that leads nowhere
 */
function realOrUndefined(file) {
  try {
    // The system's own: Node's other one takes `..` after a link for a step back in the text.
    return realpathSync.native(file);
  } catch {
    return undefined;
  }
}
