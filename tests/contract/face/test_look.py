"""The technicians' live picture: it appears, and afterwards it and its process are gone."""

from pathlib import Path

import trio

from devices.camera.spec import CameraSpec
from devices.face.drivers.process import ProcessFaceVerifier
from devices.face.settings import FaceSettings
from devices.health import DeviceState

CLIP = Path(__file__).parents[3] / "assets" / "faces" / "f01" / "left-right.avi"


def verifier(source: str) -> ProcessFaceVerifier:
    return ProcessFaceVerifier(FaceSettings(camera=CameraSpec("file", source)))


def test_the_picture_is_live_until_it_is_closed() -> None:
    async def main() -> None:
        looking = verifier(str(CLIP))
        async with looking.live_picture():
            with trio.fail_after(15):
                while looking.preview.latest_preview() is None:
                    await trio.sleep(0.02)
            seen = looking.preview.latest_preview()
            assert seen is not None
            assert any(seen.data)
        assert looking.preview.latest_preview() is None

    trio.run(main)


def test_a_missing_camera_stays_dark() -> None:
    async def main() -> None:
        looking = verifier("/nowhere/clip.avi")
        async with looking.live_picture():
            await trio.sleep(1)  # real time: another process tries and fails
            assert looking.preview.latest_preview() is None
        health = await looking.check()
        assert health.state in (DeviceState.NO_DEVICE, DeviceState.OFFLINE)

    trio.run(main)
