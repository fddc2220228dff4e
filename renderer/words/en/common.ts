/** Words that mean the same wherever they stand. */
export const common = {
  cancel: 'Cancel',
  close: 'Close',
  copy: 'Copy',
  delete: 'Delete',
  hide: 'Hide',
  info: 'Info',
  remove: 'Remove',
  retry: 'Retry',
  save: 'Save',
  show: 'Show',
};
