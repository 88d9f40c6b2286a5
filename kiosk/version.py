"""The version of Ventanilla."""

VERSION = "0.1.0"
