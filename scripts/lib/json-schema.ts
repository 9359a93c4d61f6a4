import { z } from 'zod';
import { Document } from '../../src/core/report/document';

/** Where the published JSON Schema stands, seen from the root of the repository. */
export const JSON_SCHEMA_PATH = 'docs/konvergen-1.schema.json';

/** The JSON Schema of the report, draft 2020-12, as the file publishes it. */
export const jsonSchema = (): unknown => ({
  // As input: a reader must not stumble over a part that a later version adds.
  ...z.toJSONSchema(Document, { io: 'input' }),
  $id: 'konvergen-1.schema.json',
  title: 'Konvergen: validate, summarize, gaps',
});
