// What a front end on Relay asks. The compiler holds the schema to its conventions:
// connections, `node`, refetchable fragments, variables where arguments have defaults.
declare function graphql(text: TemplateStringsArray): unknown;

export const face = graphql`
  fragment questions_face on Disclosure {
    id
    number
    name { value level on }
    operatorName { value withdrawn { on ground } }
    markers { type label restsOn { path level } }
  }
`;

export const found = graphql`
  fragment questions_found on Query
  @refetchable(queryName: "questionsFoundQuery")
  @argumentDefinitions(
    filter: { type: "DisclosureFilter" }
    first: { type: "Int", defaultValue: 20 }
    after: { type: "String" }
  ) {
    disclosures(filter: $filter, first: $first, after: $after)
      @connection(key: "questions_disclosures", filters: ["filter"]) {
      totalCount
      edges { node { ...questions_face } }
    }
  }
`;

export const then = graphql`
  fragment questions_then on Disclosure
  @refetchable(queryName: "questionsThenQuery")
  @argumentDefinitions(at: { type: "DateTime" }) {
    asOf(validAt: $at) { id version }
    diff(from: 1, to: 2) { path before after }
    versions { id version }
  }
`;

export const mine = graphql`
  fragment questions_mine on Query
  @refetchable(queryName: "questionsMineQuery")
  @argumentDefinitions(first: { type: "Int", defaultValue: 20 }, after: { type: "String" }) {
    myAccounts(first: $first, after: $after) @connection(key: "questions_myAccounts") {
      edges { node { id number status application { id reference state } } }
    }
  }
`;

export const page = graphql`
  query questionsPageQuery($id: ID!, $by: DisclosureBy!, $filter: DisclosureFilter) {
    ...questions_found @arguments(filter: $filter)
    disclosure(by: $by) { ...questions_face }
    node(id: $id) { __typename ...questions_face @alias(as: "face") }
    nodes(ids: [$id]) { id }
    me { login roles powers }
  }
`;

export const desk = graphql`
  query questionsDeskQuery($first: Int!) {
    reviewQueue(first: $first) @connection(key: "questions_reviewQueue") {
      totalCount
      edges { node { reference number } }
    }
    reportQueue(first: $first) @connection(key: "questions_reportQueue") {
      edges { node { reference statement } }
    }
  }
`;

export const register = graphql`
  mutation questionsRegisterMutation($input: RegisterAccountInput!) @raw_response_type {
    registerAccount(input: $input) {
      application { id reference account { id number } }
      objections { code article path message }
    }
  }
`;

export const followed = graphql`
  subscription questionsFollowedSubscription($after: Int!) {
    disclosureChanged(afterSequence: $after) { sequence disclosure { ...questions_face } }
  }
`;
