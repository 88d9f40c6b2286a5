"""Our IPP codec against another implementation (pyipp), and against garbage."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pyipp.parser import parse
from pyipp.serializer import encode_dict

from devices.printer.drivers.ipp_message import (
    Attribute,
    IppOperation,
    IppTag,
    WireError,
    reply,
    request,
)


def test_pyipp_reads_our_request() -> None:
    attributes = {
        "attributes-charset": Attribute(IppTag.CHARSET, ("utf-8",)),
        "attributes-natural-language": Attribute(IppTag.LANGUAGE, ("en",)),
        "job-id": Attribute(IppTag.INTEGER, (7,)),
        "my-jobs": Attribute(IppTag.BOOLEAN, (True,)),
        "requested-attributes": Attribute(IppTag.KEYWORD, ("job-state", "job-id")),
    }
    scaling = {"print-scaling": Attribute(IppTag.KEYWORD, ("none",))}
    read = parse(
        request(IppOperation.PRINT_JOB, 5, attributes, scaling, b"%PDF"), contains_data=True
    )
    assert (read["version"], read["status-code"], read["request-id"]) == ((2, 0), 2, 5)
    assert read["operation-attributes"] == {
        "attributes-charset": "utf-8",
        "attributes-natural-language": "en",
        "job-id": 7,
        "my-jobs": True,
        "requested-attributes": ["job-state", "job-id"],
    }
    assert read["jobs"] == [{"print-scaling": "none"}]
    assert read["data"] == b"%PDF"


def test_we_read_what_pyipp_writes() -> None:
    message = encode_dict(
        {
            "version": (2, 0),
            "operation": IppOperation.PRINT_JOB,
            "request-id": 9,
            "operation-attributes-tag": {"attributes-charset": "utf-8", "job-id": -3},
            "printer-attributes-tag": {"requested-attributes": ["media-jam", "cover-open"]},
        }
    )
    read = reply(message)
    assert read.status == 2
    (operation,) = read.of(IppTag.OPERATION)
    assert operation.number("job-id") == -3
    (printer,) = read.of(IppTag.PRINTER)
    assert printer.words("requested-attributes") == ("media-jam", "cover-open")


@given(st.binary(max_size=200))
def test_garbage_is_refused(garbage: bytes) -> None:
    try:
        reply(garbage)
    except WireError:
        pass


@given(st.data())
def test_a_truncated_message_is_refused(data: st.DataObject) -> None:
    attributes = {"requested-attributes": Attribute(IppTag.KEYWORD, ("media-jam", "a", "b"))}
    whole = request(IppOperation.GET_JOBS, 1, attributes)
    length = data.draw(st.integers(0, len(whole) - 1))
    with pytest.raises(WireError):
        reply(whole[:length])


def test_a_negative_length_is_refused() -> None:
    """pyipp's parser never returns on this one."""
    with pytest.raises(WireError):
        reply(b"\x02\x00\x00\x00\x00\x00\x00\x01\x01\x44\x00\x01a\xff\xfa\x03")


def test_an_overlong_value_is_not_sent() -> None:
    with pytest.raises(WireError):
        request(IppOperation.GET_JOBS, 1, {"job-name": Attribute(IppTag.NAME, ("x" * 40_000,))})
