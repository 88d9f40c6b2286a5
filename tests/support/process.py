"""What /proc says of child processes."""


def no_core(limits: str) -> bool:
    """Whether proc/PID/limits says that neither limit of the core file's size is above 0."""
    (line,) = [line for line in limits.splitlines() if line.startswith("Max core file size")]
    return line.split()[4:6] == ["0", "0"]
