"""Tests of the solver; `oracle` asks z3 the same questions."""
