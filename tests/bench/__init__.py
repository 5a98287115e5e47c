"""Benchmarks: one suite a file, run by `python -m tests.bench`; their goals are not tests."""
