"""What can be asked: types, inputs, and beside each field who may. No query, no decision."""
