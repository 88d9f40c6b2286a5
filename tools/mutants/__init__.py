"""Mutation testing of the code that keeps our promises: `python -m tools.mutants`."""
