"""Class and place of any exception fit into the event log; its message is left out."""

import json
import logging
from importlib.machinery import ModuleSpec
from types import CodeType

import pytest

from kiosk.events import code
from kiosk.failures import places, where


def raised(source: str, module: object = "some.room.a_module", **names: object) -> Exception:
    made: CodeType = compile(source, "a file's name is nobody's business.py", "exec")
    try:
        exec(made, {"__name__": module, **names})
    except Exception as error:
        return error
    raise AssertionError("it should have failed")


def test_class_and_place() -> None:
    assert where(raised("\nraise ValueError('secret')")) == ("ValueError", "some.room.a_module:2")


@pytest.mark.parametrize(
    "error",
    [
        raised("raise type('_Bad_Name_1234567', (Exception,), {})"),
        raised("raise type('错误', (Exception,), {})"),
        raised("raise type('E' * 200, (Exception,), {})"),
        raised("1 / 0", "<frozen importlib._bootstrap>"),
        raised("1 / 0", "a.package." + "long_" * 40),
        raised("1 / 0", "身份证440301199001011234"),
        raised("1 / 0", None),
        raised("\n" * 123456 + "1 / 0"),
        raised("json.loads('{')", json=json),
        ExceptionGroup("outer", [ExceptionGroup("inner", [raised("1 / 0")])]),
        ValueError("never raised"),
    ],
)
def test_any_exception_gives_valid_codes(error: BaseException) -> None:
    for part in where(error):
        code(part)
    for part in places(error.__traceback__):
        code(part)


def test_the_module_name_is_complete() -> None:
    with pytest.raises(ValueError) as refused:
        code("not a code")
    kind, place = where(refused.value)
    assert (kind, place.rpartition(":")[0]) == ("ValueError", "kiosk.events")


def test_a_module_run_as_a_script_has_its_own_name() -> None:
    spec = ModuleSpec("devices.face.drivers.worker", None)
    error = raised("1 / 0", "__main__", __spec__=spec)
    assert where(error) == ("ZeroDivisionError", "devices.face.drivers.worker:1")


def test_only_a_developer_sees_the_text(caplog: pytest.LogCaptureFixture) -> None:
    error = raised("raise ValueError('secret')")
    with caplog.at_level(logging.INFO):
        where(error)
    assert caplog.text == ""
    with caplog.at_level(logging.DEBUG):
        where(error)
    assert "ValueError: secret" in caplog.text


def test_a_group_is_reported_as_its_first_failure() -> None:
    group = ExceptionGroup("outer", [ExceptionGroup("inner", [raised("1 / 0")])])
    assert where(group) == ("ZeroDivisionError", "some.room.a_module:1")
