"""An archive: a desk that is too large for the memory of one process, built and checked part by part.

Modules:
    layout: the files of an archive, and what it says of itself
    rows, stored_folder: claims, findings and folders as rows of tables
    store: the database of what was found in each folder
    processes: work shared among processes, which know the desk and little of its records
    building: `galley archive build`, all of it
    changed_registers: what is forgotten after an edit of entities or sources
    examining_folders: the first step, some folders at a time
    forest, export: which claims form a cluster; their facts as Parquet, cluster by cluster
    concluding: `galley archive check`, all of it
    proving, solving: the second step, for clusters that are not solved yet; the same function for both engines
    on_duckdb, on_spark: the engines
    third_step, reported: what the desk makes of its folders and clusters, in a table of findings
    results: the findings as files, with what is new and gone since the last time
"""
