"""A value as YAML on one line."""

import yaml


def flow(value: object) -> str:
    """The value, quoted where YAML would read it as something else."""
    dumped = yaml.safe_dump(value, default_flow_style=True, allow_unicode=True, sort_keys=False, width=10**9)
    return dumped.removesuffix("...\n").strip()
