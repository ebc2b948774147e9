// Holds a running endpoint to GraphQL over HTTP, with the audits of the `graphql-http` package.
// Serve:  .venv/bin/uvicorn tests.http.app_for_tests:app --port 18100
// Run:    npm install --no-package-lock && node audit.mjs http://127.0.0.1:18100/graphql
import { serverAudits } from 'graphql-http';

const url = process.argv[2];
if (!url) {
  console.error('Which endpoint? node audit.mjs http://127.0.0.1:8000/graphql');
  process.exit(2);
}

const failed = { MUST: 0, SHOULD: 0, MAY: 0 };
const audits = serverAudits({ url, fetchFn: fetch });
for (const audit of audits) {
  const result = await audit.fn();
  if (result.status !== 'ok') {
    const level = audit.name.split(' ')[0];
    failed[level] += 1;
    console.log(`${result.status} ${audit.id} ${audit.name}: ${result.reason}`);
  }
}
console.log(`${audits.length} audits; failed: ${JSON.stringify(failed)}`);
process.exit(failed.MUST + failed.SHOULD > 0 ? 1 : 0);
