/** Writes docs/konvergen-1.schema.json anew out of the zod schema: `npm run make:schema`. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { JSON_SCHEMA_PATH, jsonSchema } from './lib/json-schema';

const path = join(import.meta.dirname, '..', JSON_SCHEMA_PATH);
const options = await resolveConfig(path);
writeFileSync(path, await format(JSON.stringify(jsonSchema()), { ...options, filepath: path }));
