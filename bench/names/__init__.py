"""How well the register tells near names from distinct ones: `python -m bench.names`."""
