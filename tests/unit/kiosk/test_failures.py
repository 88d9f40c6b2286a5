"""Kind and place of any exception fit into the event log, and its text does not come along."""

import json
from types import CodeType

import pytest

from kiosk.events import code
from kiosk.failures import places, where


def raised(source: str, file: str = "some_module.py", **names: object) -> Exception:
    made: CodeType = compile(source, file, "exec")
    try:
        exec(made, dict(names))
    except Exception as error:
        return error
    raise AssertionError("it should have failed")


def test_class_and_place() -> None:
    assert where(raised("\nraise ValueError('secret')")) == ("ValueError", "some-module:2")


@pytest.mark.parametrize(
    "error",
    [
        raised("raise type('_Bad_Name_1234567', (Exception,), {})"),
        raised("raise type('错误', (Exception,), {})"),
        raised("raise type('E' * 200, (Exception,), {})"),
        raised("1 / 0", "<frozen importlib._bootstrap>"),
        raised("1 / 0", "/a/folder/" + "long_" * 40 + ".py"),
        raised("1 / 0", "身份证440301199001011234.py"),
        raised("\n" * 123456 + "1 / 0"),
        raised("json.loads('{')", json=json),
        ExceptionGroup("outer", [ExceptionGroup("inner", [raised("1 / 0")])]),
        ValueError("never raised"),
    ],
)
def test_whatever_it_is_it_is_a_code(error: BaseException) -> None:
    for part in where(error):
        code(part)
    for part in places(error.__traceback__):
        code(part)


def test_a_group_is_what_failed_first_in_it() -> None:
    group = ExceptionGroup("outer", [ExceptionGroup("inner", [raised("1 / 0")])])
    assert where(group) == ("ZeroDivisionError", "some-module:1")
