// Holds a running register to what clients in use expect of it: urql over HTTP, graphql-ws,
// graphql-sse, and introspection as tools send it.
// Run:    npm install --no-package-lock && node ask.mjs http://127.0.0.1:8000/graphql "$OPERATOR"
// `npm run relay` and `npm run codegen` need no register: they compile against schema.graphql.
import assert from 'node:assert/strict';
import { Client, fetchExchange, subscriptionExchange } from '@urql/core';
import { buildClientSchema, getIntrospectionQuery } from 'graphql';
import { createClient as overSse } from 'graphql-sse';
import { createClient as overSocket } from 'graphql-ws';
import WebSocket from 'ws';

const [url, token] = process.argv.slice(2);
if (!url || !token) {
  console.error('Which endpoint, as which operator? node ask.mjs http://127.0.0.1:8000/graphql TOKEN');
  process.exit(2);
}

const authorization = `Bearer ${token}`;
const socket = overSocket({
  url: url.replace(/^http/, 'ws'),
  webSocketImpl: WebSocket,
  connectionParams: { authorization },
  retryAttempts: 0,
});
const sse = overSse({ url, headers: { authorization }, retryAttempts: 0 });
const forward = (to) =>
  subscriptionExchange({
    forwardSubscription: (asked) => ({
      subscribe: (sink) => ({
        unsubscribe: to.subscribe({ query: asked.query ?? '', variables: asked.variables }, sink),
      }),
    }),
  });
const client = (options = {}) =>
  new Client({
    url,
    exchanges: [fetchExchange],
    fetchOptions: { headers: { authorization } },
    preferGetMethod: false,
    ...options,
  });

const PAGE = `query($after: String) { disclosures(first: 2, after: $after) {
  pageInfo { hasNextPage endCursor } edges { node { id number } } } }`;
const FOLLOW = 'subscription { disclosureChanged(afterSequence: 0) { sequence } }';
const REGISTER = `mutation($input: RegisterAccountInput!) { registerAccount(input: $input) {
  application { reference } objections { code path } } }`;
const EMPTY = {
  name: '',
  category: '',
  agreementVersion: '',
  subject: {
    nature: 'ENTERPRISE',
    operatorName: '',
    document: { kind: 'USCC', number: '' },
    contact: { phone: '' },
  },
};

async function read(question, variables, options) {
  const { data, error } = await client(options).query(question, variables).toPromise();
  assert.ifError(error);
  return data;
}

function firstThree(asker) {
  return new Promise((done, failed) => {
    const seen = [];
    const following = asker.subscription(FOLLOW, {}).subscribe(({ data, error }) => {
      if (error) return failed(error);
      seen.push(data.disclosureChanged.sequence);
      if (seen.length === 3) setTimeout(() => (following.unsubscribe(), done(seen.slice(0, 3))));
    });
  });
}

const checks = {
  'urql reads page after page': async () => {
    const first = (await read(PAGE, {})).disclosures;
    const second = (await read(PAGE, { after: first.pageInfo.endCursor })).disclosures;
    const ids = [...first.edges, ...second.edges].map((edge) => edge.node.id);
    assert.equal(new Set(ids).size, 4);
  },
  'urql reads by GET': async () => {
    assert.ok((await read('{ me { login } }', {}, { preferGetMethod: 'force' })).me.login);
  },
  'urql gets the objections of a mutation': async () => {
    const { data, error } = await client().mutation(REGISTER, { input: EMPTY }).toPromise();
    assert.ifError(error);
    assert.equal(data.registerAccount.application, null);
    assert.ok(data.registerAccount.objections.every((one) => one.code && one.path.length));
  },
  'urql tells what is not permitted': async () => {
    const { error } = await client().query('{ reviewQueue { totalCount } }', {}).toPromise();
    assert.equal(error.response.status, 403);
    assert.equal(error.graphQLErrors[0].extensions.code, 'FORBIDDEN');
  },
  'urql follows over graphql-ws': async () => {
    assert.deepEqual(await firstThree(client({ exchanges: [forward(socket)] })), [1, 2, 3]);
  },
  'urql follows over graphql-sse': async () => {
    assert.deepEqual(await firstThree(client({ exchanges: [forward(sse)] })), [1, 2, 3]);
  },
  'urql follows by itself': async () => {
    assert.deepEqual(await firstThree(client({ fetchSubscriptions: true })), [1, 2, 3]);
  },
  'tools read the schema': async () => {
    const all = { specifiedByUrl: true, directiveIsRepeatable: true, oneOf: true };
    for (const options of [{}, { ...all, schemaDescription: true, inputValueDeprecation: true }]) {
      buildClientSchema(await read(getIntrospectionQuery(options), {}));
    }
  },
};

let failed = 0;
for (const [name, check] of Object.entries(checks)) {
  try {
    await check();
    console.log(`ok ${name}`);
  } catch (error) {
    failed += 1;
    console.log(`failed ${name}: ${error.message}`);
  }
}
console.log(`${Object.keys(checks).length} checks; failed: ${failed}`);
process.exit(failed ? 1 : 0);
