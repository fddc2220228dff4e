import { safeStorage } from 'electron';
import type { SafeStorage } from './secret-store.ts';

/**
 * The operating system's safe storage, for the secret store alone. Ask only after the program is ready: before, macOS
 * would name the entry of its key chain after Chromium, and Linux knows no backend.
 */
export function systemSafeStorage(platform: NodeJS.Platform): SafeStorage {
  return {
    backend: () => {
      if (!safeStorage.isEncryptionAvailable()) return undefined;
      if (platform === 'linux') return safeStorage.getSelectedStorageBackend();
      return platform === 'darwin' ? 'keychain' : 'dpapi';
    },
    encrypt: (text) => safeStorage.encryptString(text),
    decrypt: (bytes) => safeStorage.decryptString(bytes),
  };
}
