"""The service as a program: its command line, its OpenAPI document, its log, its end."""

import json
import os
import signal
import sqlite3
import subprocess
import sys
import time
import uuid
from pathlib import Path
from typing import Any

import httpx
import pytest
import trio

from central.__main__ import main
from central.development import DEVELOPMENT_TOKEN, ROOT
from devices.citizens import shelf
from kiosk.central.client import CentreClient
from kiosk.central.contract import CentreUnreachable, OperationResult, Verification
from kiosk.central.messages import AUDIT_HEAD, AUDIT_LENGTH, RECEIPT
from kiosk.store.audit_head import AuditHead
from kiosk.store.idempotency import IdempotencyKey
from tests.contract.central.test_visit import receipt
from tests.support.central import CentreProcess, client_of, identity_of, last_code, trusting

AUDIT = AuditHead(3, "a" * 64)


def central(*arguments: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "central", *arguments]
    return subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=20)


def document(service: CentreProcess) -> dict[str, Any]:
    context = trusting(service.tls.authority)
    answer: dict[str, Any] = httpx.get(f"{service.url}/openapi.json", verify=context).json()
    return answer


def test_the_openapi_document_describes_everything(service: CentreProcess) -> None:
    said = document(service)
    assert said["openapi"].startswith("3.") and len(said["info"]["description"]) > 200
    for path, methods in said["paths"].items():
        for method, operation in methods.items():
            assert operation["summary"], (method, path)
            assert operation["security"] == [{"HTTPBearer": []}], path
    schemas = said["components"]["schemas"]
    assert {"StandingAnswer", "StatementAnswer", "Statement", "ErrorAnswer"} <= set(schemas)
    assert "paper" in schemas["ReceiptRecordBody"]["properties"]
    for reference in references(said):
        assert reference.removeprefix("#/components/schemas/") in schemas


def references(node: Any) -> list[str]:
    if isinstance(node, dict):
        own = [node["$ref"]] if "$ref" in node else []
        return own + [r for value in node.values() for r in references(value)]
    return [r for value in node for r in references(value)] if isinstance(node, list) else []


def test_no_url_contains_personal_data(service: CentreProcess) -> None:
    for path, methods in document(service)["paths"].items():
        for operation in methods.values():
            names = {(p["in"], p["name"]) for p in operation.get("parameters", [])}
            headers = {("header", name) for name in ("idempotency-key", AUDIT_LENGTH, AUDIT_HEAD)}
            assert names <= {("path", "name"), *headers}, path


def test_the_log_contains_no_personal_data(own_service: CentreProcess) -> None:
    """After a visit of each citizen, invalid requests, and URLs containing numbers."""
    secrets: list[str] = [DEVELOPMENT_TOKEN]

    async def visits() -> None:
        async with client_of(own_service) as centre:
            for citizen in shelf().values():
                standing = await centre.card_standing(identity_of(citizen))
                if standing.token is None or not standing.has_phone:
                    continue
                secrets.append(standing.token)
            await by_code(centre)

    async def by_code(centre: CentreClient) -> None:
        citizen = shelf()["c09"]
        holder = (await centre.card_standing(identity_of(citizen))).token
        assert holder is not None
        await centre.send_code(holder)
        secrets.append(last_code(own_service, citizen))
        await centre.check_code(holder, secrets[-1])
        await centre.statement(holder, Verification.ONE_TIME_CODE)

    with own_service:
        trio.run(visits)
        with httpx.Client(verify=trusting(own_service.tls.authority)) as browser:
            for citizen in shelf().values():
                browser.get(f"{own_service.url}/{citizen.social_security_number}")
                browser.get(f"{own_service.url}/v1/health?who={citizen.name}")
    log = own_service.files.log.read_text("utf-8")
    assert '"route": "/v1/statements"' in log and '"route": "unknown"' in log
    for citizen in shelf().values():
        card = citizen.card
        secrets += [citizen.name, citizen.social_security_number, card.number]
        secrets += [card.identification_code, citizen.phone or citizen.name]
    assert [secret for secret in secrets if secret in log] == []


def test_killed_while_accepting_operations_each_is_done_once(own_service: CentreProcess) -> None:
    keys = [(IdempotencyKey(str(uuid.uuid4())), f"T02-{n:04d}") for n in range(30)]

    async def deliver_until_answered(
        centre: CentreClient, key: IdempotencyKey, number: str
    ) -> None:
        while True:
            try:
                result = await centre.deliver(key, RECEIPT, receipt(number), AUDIT)
            except CentreUnreachable:
                await trio.sleep(0.05)
            else:
                assert result in (OperationResult.DONE, OperationResult.ALREADY_DONE)
                return

    async def talk() -> None:
        async with client_of(own_service) as centre, trio.open_nursery() as nursery:
            for key, number in keys:
                nursery.start_soon(deliver_until_answered, centre, key, number)
            await trio.sleep(0.03)  # real time: to kill a real service while it works
            own_service.kill()
            await trio.to_thread.run_sync(own_service.start)

    with own_service:
        trio.run(talk)
    with sqlite3.connect(own_service.files.database) as database:
        numbers = [row[0] for row in database.execute("SELECT receipt_number FROM receipt")]
        assert database.execute("SELECT count(*) FROM operation").fetchone() == (30,)
    database.close()
    assert sorted(numbers) == [number for _, number in keys]


def test_it_ends_with_its_parent(own_service: CentreProcess, tmp_path: Path) -> None:
    starter = (
        "import sys, time; from pathlib import Path; from central.process import CentreProcess\n"
        f"service = CentreProcess(Path({str(own_service.files.path)!r})); service.start()\n"
        "print(service.pid, flush=True); time.sleep(60)"
    )
    command = [sys.executable, "-c", starter]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True) as parent:
        assert parent.stdout is not None
        child = int(parent.stdout.readline())
        assert alive(child)
        parent.send_signal(signal.SIGKILL)
    deadline = time.monotonic() + 5
    while alive(child) and time.monotonic() < deadline:
        time.sleep(0.05)
    assert not alive(child)


def alive(pid: int) -> bool:
    try:
        os.kill(pid, 0)
        return "zombie" not in Path(f"/proc/{pid}/status").read_text()
    except (ProcessLookupError, FileNotFoundError):
        return False


@pytest.mark.parametrize(
    ("arguments", "complaint"),
    [
        (["--fault", "slow"], "--fault requires --development"),
        (["--messages", "codes.jsonl"], "--messages requires --development"),
        (["--certificate", "a.pem"], "--certificate and --key must be given together"),
        (["--certificate", "a.pem", "--key", "b.pem"], "no such file: a.pem"),
        (["--host", "0.0.0.0"], "without a certificate, the service can only listen on 127.0.0.1"),
        (["--database", "sqlite:////no/such/folder/c.db"], "the database cannot be opened"),
        (["--database", "no address"], "the database cannot be opened"),
    ],
)
def test_inconsistent_options_get_one_line(
    arguments: list[str], complaint: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(arguments) == 2
    said = capsys.readouterr().err
    assert complaint in said and said.count("\n") == 1


def test_a_port_in_use(service: CentreProcess, tmp_path: Path) -> None:
    port = service.url.rsplit(":", 1)[1]
    ended = central("--database", f"sqlite:///{tmp_path}/c.db", "--port", port)
    assert ended.returncode == 2
    assert "cannot listen on 127.0.0.1" in ended.stderr and ended.stderr.count("\n") == 1


def test_a_terminal_that_was_added_is_accepted(
    own_service: CentreProcess, capsys: pytest.CaptureFixture[str]
) -> None:
    arguments = [
        "--database",
        f"sqlite:///{own_service.files.database}",
        "--add-terminal",
        "hall-2",
    ]
    assert main(arguments) == 0
    token = capsys.readouterr().out.strip()
    assert len(token) == 43

    async def ask() -> None:
        async with client_of(own_service, token=token) as centre:
            await centre.check()

    with own_service:
        trio.run(ask)
    assert main(arguments) == 2 and "hall-2" in capsys.readouterr().err


def test_codes_go_to_a_file_readable_only_by_its_owner(service: CentreProcess) -> None:
    async def talk() -> None:
        async with client_of(service) as centre:
            holder = (await centre.card_standing(identity_of(shelf()["c04"]))).token
            assert holder is not None
            await centre.send_code(holder)

    trio.run(talk)
    assert service.files.messages.stat().st_mode & 0o777 == 0o600
    assert service.tls.key.stat().st_mode & 0o777 == 0o600
    last = json.loads(service.files.messages.read_text().splitlines()[-1])
    assert last["phone"] == shelf()["c04"].phone and len(last["code"]) == 6
