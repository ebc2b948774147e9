"""What everyone may see, as pages. Asks the resolvers that return disclosure records."""
