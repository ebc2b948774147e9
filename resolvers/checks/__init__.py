"""Registered accounts are checked again (Art 9(3)): planned, asked about, looked at, decided."""

from resolvers.checks.effects import consider
from resolvers.checks.schedule import plan_at_once, plan_next

__all__ = ["consider", "plan_at_once", "plan_next"]
