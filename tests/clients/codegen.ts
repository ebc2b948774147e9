import type { CodegenConfig } from '@graphql-codegen/cli';

const config: CodegenConfig = {
  schema: '../../schema.graphql',
  documents: ['codegen/questions.ts'],
  generates: {
    './codegen/generated/': {
      preset: 'client',
      config: { scalars: { Date: 'string', DateTime: 'string' }, strictScalars: true },
    },
  },
};
export default config;
