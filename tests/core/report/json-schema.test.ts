import { expect, test } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { JSON_SCHEMA_PATH, jsonSchema } from '../../../scripts/lib/json-schema';

test('the published schema is the one the code keeps to; else run: npm run make:schema', () => {
  expect(JSON.parse(readFileSync(JSON_SCHEMA_PATH, 'utf8'))).toEqual(
    JSON.parse(JSON.stringify(jsonSchema())),
  );
});

test('a reader may meet parts that a later version adds', () => {
  expect(JSON.stringify(jsonSchema())).not.toContain('"additionalProperties":false');
});
