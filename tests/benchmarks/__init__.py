"""Benchmarks, run by `make bench` and not with the tests."""
