import type { ProcurementSystem } from '../../../shared/rehearsal/systems.ts';
import type { Preset } from './preset.ts';
import { aribaPreset } from './presets/ariba.ts';
import { coupaPreset } from './presets/coupa.ts';

/** Every procurement system that can be played. */
export const presets: Readonly<Record<ProcurementSystem, Preset>> = {
  coupa: coupaPreset,
  ariba: aribaPreset,
};
