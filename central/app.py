"""The service as an ASGI application."""

from typing import Any

from fastapi import APIRouter, FastAPI
from fastapi.routing import APIRoute
from starlette.types import ASGIApp

from central import operations
from central.development import FAULT_PATH
from central.document import describe_operations
from central.edge import Edge
from central.errors import add_handlers
from central.faults import FaultMiddleware
from central.resources import cards, codes, development, health, pictures, statements
from central.resources import operations as deliveries
from central.settings import CentreSettings
from kiosk.central.messages import ErrorAnswer

DESCRIPTION = """\
Reference centre of Ventanilla: the service behind a self-service terminal for social security cards.

Every request carries the terminal's bearer token. Personal data is only in bodies, never in a
URL. `cards/standing` returns a handle of the holder, valid for twenty minutes at the requesting
terminal; every request about the holder uses it. Amounts are integers in fen, dates ISO 8601.
Every error is `{"code": …}`.
"""

ERRORS: dict[int | str, dict[str, Any]] = {
    401: {"model": ErrorAnswer, "description": "terminal-unknown"},
    403: {
        "model": ErrorAnswer,
        "description": "holder-unknown, card-not-normal, verification-missing",
    },
    422: {"model": ErrorAnswer, "description": "invalid-request"},
    503: {"model": ErrorAnswer, "description": "gateway"},
}


def create_api(settings: CentreSettings) -> FastAPI:
    """The service without its outer middleware; described by /openapi.json."""
    app = FastAPI(
        title="Ventanilla central service",
        version="1.0.0",
        description=DESCRIPTION,
        docs_url=None,
        redoc_url=None,
        responses=ERRORS,
    )
    app.state.settings = settings
    app.state.operations = operations.kinds()
    for router in routers(settings):
        app.include_router(router)
    add_handlers(app)
    describe_operations(app, app.state.operations)
    return app


def create_app(settings: CentreSettings) -> ASGIApp:
    """The whole service: faults on demand, the access log, and no unhandled exceptions."""
    api = create_api(settings)
    faulty = FaultMiddleware(api, settings.fault, always=FAULT_PATH)
    return Edge(faulty, known_paths(settings))


def routers(settings: CentreSettings) -> list[APIRouter]:
    resources = [health, cards, pictures, codes, statements, deliveries]
    if settings.development:
        resources.append(development)
    return [resource.router for resource in resources]


def known_paths(settings: CentreSettings) -> frozenset[str]:
    """The paths that may appear in the access log."""
    routes = (route for router in routers(settings) for route in router.routes)
    fixed = {route.path for route in routes if isinstance(route, APIRoute)}
    named = {f"/v1/operations/{name}" for name in operations.kinds()}
    return frozenset(fixed | named | {"/openapi.json"})
