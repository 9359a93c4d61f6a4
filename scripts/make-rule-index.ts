/** Writes docs/aturan.md anew out of what the rules say of themselves: `npm run make:aturan`. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { RULE_INDEX_PATH, ruleIndexPage } from './lib/rule-index';

writeFileSync(join(import.meta.dirname, '..', RULE_INDEX_PATH), ruleIndexPage());
