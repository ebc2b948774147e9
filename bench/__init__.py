"""Trials and measurements against a running register. Figures are compared within one run."""
