"""What /proc says about child processes."""


def no_core(limits: str) -> bool:
    """Whether both core file size limits in /proc/PID/limits are 0."""
    (line,) = [line for line in limits.splitlines() if line.startswith("Max core file size")]
    return line.split()[4:6] == ["0", "0"]
