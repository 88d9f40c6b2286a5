"""Every error has one JSON shape, {"code": …}, and never repeats the request's content."""

from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse
from starlette.exceptions import HTTPException


class RequestRefused(Exception):
    """A request to be answered with an error. code: our own error code."""

    def __init__(self, status: int, code: str) -> None:
        super().__init__(code)
        self.status = status
        self.code = code


def error(status: int, code: str) -> JSONResponse:
    return JSONResponse({"code": code}, status)


def add_handlers(app: FastAPI) -> None:
    async def refused(_request: Request, problem: Exception) -> JSONResponse:
        assert isinstance(problem, RequestRefused)
        return error(problem.status, problem.code)

    async def invalid(_request: Request, _problem: Exception) -> JSONResponse:
        return error(422, "invalid-request")

    async def http(_request: Request, problem: Exception) -> JSONResponse:
        assert isinstance(problem, HTTPException)
        return error(problem.status_code, f"http-{problem.status_code}")

    async def crashed(_request: Request, _problem: Exception) -> JSONResponse:
        return error(500, "internal")

    app.add_exception_handler(Exception, crashed)
    app.add_exception_handler(RequestRefused, refused)
    app.add_exception_handler(RequestValidationError, invalid)
    app.add_exception_handler(HTTPException, http)
