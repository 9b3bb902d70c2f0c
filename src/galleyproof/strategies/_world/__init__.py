"""Private: the true histories behind `desks` and `broken_desks`. Import from `galleyproof.strategies` instead."""
