"""The environment this process gives itself and every child."""

from app.process_locale import LOCALE, settled_environment


def test_all_locale_and_encoding_variables_are_ours() -> None:
    theirs = {
        "LANG": "tr_TR.UTF-8",
        "LC_CTYPE": "de_DE.ISO-8859-1",
        "LC_TIME": "zh_CN.GBK",
        "LANGUAGE": "tr",
        "PYTHONIOENCODING": "latin-1",
        "PYTHONUTF8": "0",
    }
    assert settled_environment(theirs) == {"LANG": LOCALE, "LC_ALL": LOCALE, "PYTHONUTF8": "1"}


def test_everything_else_is_kept() -> None:
    assert (
        settled_environment({"PATH": "/bin", "NOTIFY_SOCKET": "@here"}).items()
        >= {
            "PATH": "/bin",
            "NOTIFY_SOCKET": "@here",
        }.items()
    )
