"""How it is asked: GraphQL over HTTP, WebSocket and server-sent events, with its limits."""
