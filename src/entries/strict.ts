import { config } from 'zod/v4/core';

// Imported before anything else: what comes with our scripts forbids code made at run time. Zod would try it as soon as a
// schema is written down, and the browser would report that as a breach.
config({ jitless: true });
