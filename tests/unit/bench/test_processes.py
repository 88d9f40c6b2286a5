import os
import subprocess
import sys

from qa.bench import processes

_ROLLUP = """55d0c0de0000-7ffc0de00000 ---p 00000000 00:00 0                          [rollup]
Rss:              210000 kB
Pss:              104448 kB
Pss_Anon:          70000 kB
"""
_STAT = "4242 (a (strange) name) S 1 1 1 0 -1 4194560 100 200 0 0 150 50 7 3 20 0 4 0 99 0 0"


def test_memory_is_read_from_the_line_of_that_name() -> None:
    assert processes.memory_kib(_ROLLUP, "Pss") == 104448
    assert processes.memory_kib(_ROLLUP, "Pss_Anon") == 70000
    assert processes.memory_kib("", "Pss") == 0


def test_ticks_include_user_and_system_time_of_ended_children() -> None:
    assert processes.stat_ticks(_STAT) == 150 + 50 + 7 + 3


def test_a_child_belongs_to_the_family_and_has_memory() -> None:
    command = [sys.executable, "-c", "print(flush=True); input()"]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as child:
        assert child.stdout
        child.stdout.readline()  # it runs: before, it has hardly any memory
        try:
            assert child.pid in processes.family(os.getpid())
            assert processes.proportional_mib(child.pid) > 0.1
        finally:
            child.kill()
    assert child.pid not in processes.family(os.getpid())
    assert processes.proportional_mib(child.pid) == 0
    assert processes.cpu_seconds(child.pid) == 0
