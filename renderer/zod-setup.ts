/**
 * Has to be imported before any module with a schema: zod would otherwise try `new Function` once, which the content security
 * policy refuses and reports. This is where zod keeps its configuration: to set it there does not read zod, which the first page
 * does without.
 */
Object.assign(globalThis, { __zod_globalConfig: { jitless: true } });
