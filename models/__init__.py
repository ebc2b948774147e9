"""What is remembered: tables, constraints, row-local properties. No logic across rows."""
