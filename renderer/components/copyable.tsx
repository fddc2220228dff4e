import { CopyButton } from './copy-button.tsx';

/** A value to read and copy: an address, an identity, a path. Breaks anywhere rather than overflow. */
export function Copyable({ text, what }: { readonly text: string; readonly what: string }) {
  return (
    <span className="copyable">
      <span className="copyable-text">{text}</span> <CopyButton text={text} what={what} variant="icon" />
    </span>
  );
}
