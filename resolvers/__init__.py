"""What the registry does: gather facts, ask the rules, record. No Strawberry, no Starlette."""
