import * as z from 'zod';

/**
 * Has to be imported before any module with a schema: zod would otherwise try `new Function` once, which the content
 * security policy refuses and reports.
 */
z.config({ jitless: true });
