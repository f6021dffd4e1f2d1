// Whether the types of the contract are those of openapi.json.
import { spawnSync } from 'node:child_process';

const check = spawnSync('openapi-typescript', ['openapi.json', '--output', 'src/api/schema.d.ts', '--check'], { stdio: 'inherit' });
if (check.status !== 0) {
  console.error('src/api/schema.d.ts is not what openapi.json says: run tools/generate-api-types.');
  process.exit(1);
}
