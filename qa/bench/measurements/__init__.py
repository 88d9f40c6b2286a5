"""One file per measurement: `HELP`, and `measure(bench)`, which yields figures as they are measured."""
