/** A moment for readers in any time zone: `2027-01-15 09:30 UTC`. Text that is no date is shown as it came. */
export function universalMoment(iso: string): string {
  const moment = new Date(iso);
  return Number.isNaN(moment.getTime()) ? iso : `${moment.toISOString().slice(0, 16).replace('T', ' ')} UTC`;
}
