"""The register from a terminal: the same resolvers, no rules of its own."""
