/// <reference path="../../../../renderer/globals.d.ts" />
import '../../../../renderer/zod-setup.ts';
import { fakeBridge } from '../fake-bridge.ts';
import { sceneOf } from './scenes.ts';

/** The window in a plain browser, over a faked main process. `?scene=` says what it knows. Never part of the product. */
const query = new URLSearchParams(window.location.search);
const world = sceneOf(query.get('scene') ?? 'empty', query.get('theme'));
Object.defineProperty(window, 'workbench', { value: fakeBridge(world) });
await import('../../../../renderer/main.tsx');
