"""An archive: a desk that is too large for the memory of one process, built and checked part by part.

Modules:
    forest: which claims form a cluster, from the keys that they share, in little memory
"""
