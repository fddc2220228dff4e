import * as z from 'zod';
import { faultNames } from './faults.ts';
import { scenarioNames } from './scenarios.ts';

// What can be chosen, for what crosses a border. Apart from the lists, which pages show without parsing anything.

export const scenarioNameSchema = z.enum(scenarioNames);
export const faultNameSchema = z.enum(faultNames);
