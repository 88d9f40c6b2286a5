"""What the environment of this process, and so of every child, is made into."""

from app.process_locale import LOCALE, settled_environment


def test_every_word_on_locale_and_encoding_is_ours() -> None:
    theirs = {
        "LANG": "tr_TR.UTF-8",
        "LC_CTYPE": "de_DE.ISO-8859-1",
        "LC_TIME": "zh_CN.GBK",
        "LANGUAGE": "tr",
        "PYTHONIOENCODING": "latin-1",
        "PYTHONUTF8": "0",
    }
    assert settled_environment(theirs) == {"LANG": LOCALE, "LC_ALL": LOCALE, "PYTHONUTF8": "1"}


def test_all_else_stays() -> None:
    assert (
        settled_environment({"PATH": "/bin", "NOTIFY_SOCKET": "@here"}).items()
        >= {
            "PATH": "/bin",
            "NOTIFY_SOCKET": "@here",
        }.items()
    )
