"""The public face: the names that a newsroom's own checks import, however they are imported."""

import subprocess
import sys

import pytest

import galleyproof

NAMES = [
    "Article",
    "Claim",
    "Desk",
    "Problem",
    "Rule",
    "Session",
    "Severity",
    "Undecided",
    "check",
    "check_article",
    "check_desk",
    "constraint",
]


def printed(code: str) -> str:
    """Run code in a new interpreter and return its output."""
    return subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout.strip()


def test_the_public_names_are_these() -> None:
    assert sorted(galleyproof.__all__) == NAMES


@pytest.mark.parametrize("name", NAMES)
def test_a_public_name_is_that_of_its_module(name: str) -> None:
    modules = (module for key, module in sys.modules.items() if key.startswith("galleyproof.") and module)
    public = getattr(galleyproof, name)
    assert public.__name__ == name
    assert any(vars(module).get(name) is public for module in modules)


@pytest.mark.parametrize("name", ["check", "constraint"])
@pytest.mark.parametrize(
    "code",
    [
        "from galleyproof import {0}; import galleyproof.{0}; from galleyproof import {0} as again",
        "import galleyproof.{0}; from galleyproof import {0}; again = {0}",
        "from galleyproof.{0} import {0}; from galleyproof import {0} as again",
    ],
)
def test_a_decorator_is_never_hidden_by_the_module_of_its_name(name: str, code: str) -> None:
    code = f"{code.format(name)}; print(callable({name}), {name} is again)"
    assert printed(code) == "True True"


def test_importing_the_package_loads_nothing_of_it() -> None:
    code = "import sys, galleyproof; print([name for name in sys.modules if name.startswith('galleyproof.')])"
    assert printed(code) == "[]"


def test_an_unknown_name_is_an_error() -> None:
    with pytest.raises(AttributeError, match="no attribute 'chekc'"):
        galleyproof.chekc  # noqa: B018 - asking for it is the test
