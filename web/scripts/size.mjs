// The compressed JavaScript that the first page loads, chunk by chunk; fails above the limit.
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

const limitKb = 600;
const out = join(import.meta.dirname, '../../src/Shouwen/wwwroot');
const manifest = JSON.parse(readFileSync(join(out, '.vite/manifest.json'), 'utf8'));

// What is loaded when Today opens: the entry, one language, the page, the charts.
const roots = ['index.html', 'src/words/zh-CN.ts', 'src/Facts/Today/Today.tsx', 'src/common/echarts.ts'];

const files = new Set();
const visit = (key) => {
  const chunk = manifest[key];
  if (!chunk) throw new Error(`The manifest has no ${key}: has the first page moved?`);
  if (files.has(chunk.file)) return;
  files.add(chunk.file);
  for (const next of chunk.imports ?? []) visit(next);
};
roots.forEach(visit);

let total = 0;
for (const file of files) {
  const kb = statSync(join(out, `${file}.br`)).size / 1000;
  total += kb;
  console.log(`${kb.toFixed(1).padStart(8)} kB  ${file}`);
}
console.log(`${total.toFixed(1).padStart(8)} kB  first page, as it is sent (limit ${limitKb} kB)`);
if (total > limitKb) {
  console.error(`The first page is ${(total - limitKb).toFixed(1)} kB over its limit.`);
  process.exit(1);
}
