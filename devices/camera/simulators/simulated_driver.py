"""A camera whose view is set from the dock."""

from devices.camera.spec import CameraSource
from devices.driver import Driver, DriverSettings, Site


class SimulatedCameraSettings(DriverSettings):
    pass


def _make(settings: SimulatedCameraSettings, site: Site) -> CameraSource:
    from devices.camera.simulators.control import SimulatedCameraControl

    return SimulatedCameraControl(site.run)


DRIVER = Driver(SimulatedCameraSettings, _make, for_benches=True)
