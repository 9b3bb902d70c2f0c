"""An archive: a desk that is too large for the memory of one process, built and checked part by part.

Modules:
    layout: the files of an archive, and what it says of itself
    forest: which claims form a cluster, from the keys that they share, in little memory
    rows: claims and findings as rows of a table
    store: the database of what was found in each folder
    processes: work shared among processes, which know the desk and little of its records
    building: `galley archive build`
    export: facts by cluster, and local findings, as Parquet
    solving: rows of facts to rows of what their clusters prove, the same for both engines
    on_duckdb, on_spark: the engines
    concluding: `galley archive check`: what the desk makes of folders and clusters
    changes: the findings as files, with what is new and gone since the last time
"""
