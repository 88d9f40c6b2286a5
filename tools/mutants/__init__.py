"""Mutation testing of what keeps promises: `python -m tools.mutants`."""
