// What a front end with generated types asks, and what those types must then say.
import { graphql } from './generated';
import type { DisclosureBy, PageQuery, RegisterAccountInput } from './generated/graphql';

export const face = graphql(`
  fragment Face on Disclosure { id number name { value level on } }
`);
export const page = graphql(`
  query Page($first: Int!, $after: String, $filter: DisclosureFilter) {
    disclosures(first: $first, after: $after, filter: $filter) {
      edges { cursor node { ...Face } }
      pageInfo { hasNextPage endCursor }
    }
  }
`);
export const one = graphql(`
  query One($id: ID!, $by: DisclosureBy!) {
    node(id: $id) { __typename ... on Disclosure { ...Face asOf { version } } }
    disclosure(by: $by) { id }
  }
`);
export const register = graphql(`
  mutation Register($input: RegisterAccountInput!) {
    registerAccount(input: $input) { application { id } objections { code path } }
  }
`);
export const followed = graphql(`
  subscription Followed($after: Int!) {
    disclosureChanged(afterSequence: $after) { sequence disclosure { ...Face } }
  }
`);

export const by: DisclosureBy = { number: 'A1000000172' };
// @ts-expect-error an account is looked up by its number or by its name, not by both
export const both: DisclosureBy = { number: 'A1000000172', name: '云山' };
export const cursors = (found: PageQuery): string[] => found.disclosures.edges.map((e) => e.cursor);
export const application: RegisterAccountInput = {
  name: '云山',
  category: 'LIFE',
  agreementVersion: '2026-11',
  subject: {
    nature: 'NATURAL_PERSON',
    operatorName: '张三',
    document: { kind: 'RESIDENT_IDENTITY_CARD', number: '' },
    contact: { phone: '' },
  },
};
