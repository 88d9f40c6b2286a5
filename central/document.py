"""The OpenAPI document, with the body of every operation that terminals may deliver."""

from collections.abc import Mapping
from typing import Any

from fastapi import FastAPI

from central.operations import Kind

PATH = "/v1/operations/{name}"
SCHEMAS = "#/components/schemas/"


def describe_operations(app: FastAPI, operations: Mapping[str, Kind]) -> None:
    """The route accepts any body and validates it by name; the document lists the operations."""
    plain = app.openapi

    def openapi() -> dict[str, Any]:
        said = plain()
        request = said["paths"][PATH]["post"]["requestBody"]["content"]["application/json"]
        if "oneOf" not in request["schema"]:
            bodies = {kind.body.__name__: kind.body for kind in operations.values()}
            for name, body in bodies.items():
                schema = body.model_json_schema(ref_template=SCHEMAS + "{model}")
                said["components"]["schemas"].update(schema.pop("$defs", {}))
                said["components"]["schemas"][name] = schema
            request["schema"] = {"oneOf": [{"$ref": SCHEMAS + name} for name in bodies]}
        return said

    app.openapi = openapi  # type: ignore[method-assign]  # FastAPI's documented way
