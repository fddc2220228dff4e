/** Procurement systems that can be rehearsed. */
export const systems = ['coupa', 'ariba'] as const;
export type ProcurementSystem = (typeof systems)[number];
