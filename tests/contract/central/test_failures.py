"""Every way in which the centre can fail, as reported by the client: away or wrong, with a code."""

import gzip
from collections.abc import Awaitable, Callable
from pathlib import Path

import pytest
import trio

from central.development_tls import development_tls
from devices.citizens import shelf
from kiosk.central.client import CentreClient
from kiosk.central.contract import CentreUnreachable, HolderToken, InvalidCentreAnswer
from kiosk.events import code
from tests.contract.central.raw_server import Answer, Stream, client_of_raw, http, raw_server
from tests.support.central import (
    DEVELOPMENT_TOKEN,
    CentreFault,
    CentreProcess,
    client_of,
    identity_of,
    trusting,
)

HOLDER = HolderToken("h" * 43)

Request = Callable[[CentreClient], Awaitable[object]]

REQUESTS: dict[str, Request] = {
    "check": lambda centre: centre.check(),
    "standing": lambda centre: centre.card_standing(identity_of(shelf()["c01"])),
    "picture": lambda centre: centre.reference_picture(HOLDER),
    "send": lambda centre: centre.send_code(HOLDER),
    "failed": lambda centre: centre.report_face_failure(HOLDER),
}


async def failure(centre: CentreClient, request: Request) -> str:
    """ "away timeout" or "wrong shape"; the code can be logged."""
    try:
        await request(centre)
    except CentreUnreachable as problem:
        return f"away {code(problem.code)}"
    except InvalidCentreAnswer as problem:
        return f"wrong {code(problem.code)}"
    return "none"


@pytest.mark.parametrize(
    ("fault", "expected", "special"),
    [
        (CentreFault.SLOW, "away timeout", {}),
        (CentreFault.ERROR, "away status-500", {}),
        (CentreFault.NONSENSE, "wrong content-type", {"failed": "wrong status-200"}),
        (
            CentreFault.WRONG_SHAPE,
            "wrong shape",
            {"picture": "wrong content-type", "failed": "wrong status-200"},
        ),
        (CentreFault.OVERSIZED, "wrong oversized", {}),
    ],
)
def test_a_centre_with_a_fault(
    service: CentreProcess, fault: CentreFault, expected: str, special: dict[str, str]
) -> None:
    async def main() -> None:
        async with client_of(service, timeout_seconds=0.4) as centre:
            for name, request in REQUESTS.items():
                wanted = special.get(name, expected)
                assert (name, await failure(centre, request)) == (name, wanted)

    service.set_fault(fault)
    try:
        trio.run(main)
    finally:
        service.set_fault(CentreFault.NONE)


def test_down_and_up_again_on_the_same_client(own_service: CentreProcess) -> None:
    """The connection dies while idle between the two requests."""
    own_service.start()

    async def main() -> None:
        async with client_of(own_service) as centre:
            await centre.check()
            own_service.kill()
            assert await failure(centre, REQUESTS["standing"]) == "away refused"
            own_service.start()
            await centre.check()

    try:
        trio.run(main)
    finally:
        own_service.stop()


def test_an_untrusted_certificate(service: CentreProcess, tmp_path: Path) -> None:
    stranger = development_tls(tmp_path / "stranger")

    async def main() -> None:
        trust = trusting(stranger.authority)
        async with CentreClient(service.url, DEVELOPMENT_TOKEN, trust) as centre:
            assert await failure(centre, REQUESTS["check"]) == "away tls"

    trio.run(main)


def test_a_certificate_for_another_name(service: CentreProcess) -> None:
    """It covers the name "localhost", but not the IPv6-mapped form of the same address."""

    async def main() -> None:
        trust = trusting(service.tls.authority)
        port = service.url.rsplit(":", 1)[1]
        async with CentreClient(f"https://localhost:{port}", DEVELOPMENT_TOKEN, trust) as centre:
            await centre.check()
        async with CentreClient(f"https://[::ffff:127.0.0.1]:{port}", "token", trust) as centre:
            assert await failure(centre, REQUESTS["check"]) == "away tls"

    trio.run(main)


def test_plain_http_over_a_network_is_refused() -> None:
    for address in ("http://centre.example", "ftp://127.0.0.1", "centre.example", ""):
        with pytest.raises(ValueError, match="https"):
            CentreClient(address, "token")
    CentreClient("http://127.0.0.1:80", "token")


# What only a raw server can do.


async def hang_up(stream: Stream, _number: int) -> None:
    await stream.aclose()


async def hang_up_in_the_middle(stream: Stream, _number: int) -> None:
    await stream.send_all(http(b'{"status": "ok"')[:-4])
    await stream.aclose()


async def drip(stream: Stream, _number: int) -> None:
    """Each byte arrives in time, the whole never does."""
    await stream.send_all(b"HTTP/1.1 200 OK\r\nContent-Length: 100000\r\n\r\n")
    while True:
        await stream.send_all(b" ")
        await trio.sleep(0.02)


async def endless(stream: Stream, _number: int) -> None:
    await stream.send_all(b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n")
    while True:
        await stream.send_all(b"10000\r\n" + b" " * 65_536 + b"\r\n")


def says(answer: bytes) -> Answer:
    async def say(stream: Stream, _number: int) -> None:
        await stream.send_all(answer)

    return say


BOMB = gzip.compress(b" " * 30_000_000)
HEALTH = b'{"status": "ok", "time": "2026-11-22T04:00:00Z", "data_as_of": null}'


@pytest.mark.parametrize(
    ("answer", "expected"),
    [
        (hang_up, "away lost"),
        (hang_up_in_the_middle, "away lost"),
        (drip, "away timeout"),
        (endless, "wrong oversized"),
        (says(b"SSH-2.0-OpenSSH_9.2\r\n\r\n"), "wrong protocol"),
        (says(http(b"", "302 Found", "Location: https://127.0.0.1:1/")), "wrong status-302"),
        (says(http(BOMB, "200 OK", "Content-Encoding: gzip")), "wrong encoding"),
        (says(http(HEALTH, "200 OK", "Content-Type: text/plain")), "wrong content-type"),
        (says(http(b"[" * 100_000)), "wrong shape"),
        (says(http(b'"\xff\xfe"')), "wrong shape"),
        (says(http(HEALTH.replace(b'"ok"', b"1"))), "wrong shape"),
        (says(http(HEALTH[:-1] + b', "more": 1}')), "wrong shape"),
        (says(http(b"", "503 Busy")), "away status-503"),
        (says(http(b"", "429 Later")), "away status-429"),
        (says(http(b"", "204 None")), "wrong status-204"),
        (says(http(HEALTH)), "none"),
    ],
    ids=lambda value: value if isinstance(value, str) else getattr(value, "__name__", ""),
)
def test_malformed_answers(service: CentreProcess, answer: Answer, expected: str) -> None:
    async def main() -> None:
        async with (
            raw_server(service.tls, answer) as server,
            client_of_raw(server, service.tls, timeout_seconds=0.5) as centre,
        ):
            assert await failure(centre, REQUESTS["check"]) == expected

    trio.run(main)


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (b'{"code": "holder-unknown"}', "wrong session-over"),
        (b'{"code": "card-not-normal"}', "wrong session-over"),
        (b'{"code": "verification-missing"}', "wrong status-403"),
        (b'{"code": "holder-unknown", "more": 1}', "wrong status-403"),
        (b"holder-unknown", "wrong status-403"),
        (b"", "wrong status-403"),
    ],
)
@pytest.mark.parametrize("request_name", ["picture", "send", "failed"])
def test_a_403_says_whether_the_visit_is_over(
    service: CentreProcess, body: bytes, expected: str, request_name: str
) -> None:
    async def main() -> None:
        async with (
            raw_server(service.tls, says(http(body, "403 Forbidden"))) as server,
            client_of_raw(server, service.tls) as centre,
        ):
            assert await failure(centre, REQUESTS[request_name]) == expected

    trio.run(main)


def test_a_403_that_is_not_our_json(service: CentreProcess) -> None:
    body = http(b'{"code": "holder-unknown"}', "403 Forbidden", "Content-Type: text/html")

    async def main() -> None:
        async with (
            raw_server(service.tls, says(body)) as server,
            client_of_raw(server, service.tls) as centre,
        ):
            assert await failure(centre, REQUESTS["picture"]) == "wrong status-403"

    trio.run(main)


@pytest.mark.parametrize(
    "picture", [b"", b"GIF89a", b"<html>"], ids=["empty", "another-format", "html"]
)
def test_a_picture_that_is_not_an_image(service: CentreProcess, picture: bytes) -> None:
    answer = says(http(picture, "200 OK", "Content-Type: image/jpeg"))

    async def main() -> None:
        async with (
            raw_server(service.tls, answer) as server,
            client_of_raw(server, service.tls) as centre,
        ):
            assert await failure(centre, REQUESTS["picture"]) == "wrong picture"

    trio.run(main)


async def first_dies_then_answers(stream: Stream, number: int) -> None:
    if number == 2:
        await stream.aclose()
    else:
        await stream.send_all(http(HEALTH))


def test_a_connection_that_died_while_idle_is_retried_once(service: CentreProcess) -> None:
    async def main() -> None:
        async with (
            raw_server(service.tls, first_dies_then_answers) as server,
            client_of_raw(server, service.tls) as centre,
        ):
            await centre.check()
            await centre.check()
            assert server.requests == 3

    trio.run(main)


def test_a_code_request_is_never_retried(service: CentreProcess) -> None:
    async def main() -> None:
        async with (
            raw_server(service.tls, hang_up) as server,
            client_of_raw(server, service.tls) as centre,
        ):
            assert await failure(centre, REQUESTS["send"]) == "away lost"
            assert server.requests == 1

    trio.run(main)


def test_the_proxy_from_the_environment_is_not_used(
    service: CentreProcess, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("HTTPS_PROXY", "https_proxy", "ALL_PROXY"):
        monkeypatch.setenv(name, "http://127.0.0.1:9")

    async def main() -> None:
        async with client_of(service) as centre:
            await centre.check()

    trio.run(main)
