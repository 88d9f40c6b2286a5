"""One file a measurement: `HELP`, and `measure(bench)` that yields its figures as they come."""
