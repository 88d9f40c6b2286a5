from devices.face.drivers.preview_ring import HEIGHT, SLOTS, WIDTH, PreviewRing, PreviewWriter

_SIZE = WIDTH * HEIGHT * 4


def test_the_newest_picture_is_available_until_wiped() -> None:
    ring = PreviewRing()
    try:
        writer = PreviewWriter(ring.fd)
        assert ring.latest_preview() is None
        for number in range(1, SLOTS * 2 + 2):
            writer.write(bytes([number]) * _SIZE)
            seen = ring.latest_preview()
            assert seen is not None
            assert (seen.sequence, seen.data[0], len(seen.data)) == (number, number, _SIZE)
        writer.wipe()
        assert ring.latest_preview() is None
        writer.write(bytes([9]) * _SIZE)
        again = PreviewWriter(ring.fd)
        again.write(bytes([10]) * _SIZE)
        seen = ring.latest_preview()
        assert seen is not None and seen.sequence == SLOTS * 2 + 3
    finally:
        ring.close()
    assert ring.latest_preview() is None


def test_the_memory_is_zeroed_at_the_end() -> None:
    ring = PreviewRing()
    writer = PreviewWriter(ring.fd)
    writer.write(b"\xaa" * _SIZE)
    ring.close()
    assert not any(writer._memory[:])
