"""Draws textured meshes with software OpenGL (Mesa through EGL)."""

from dataclasses import dataclass

import cv2
import moderngl
import numpy as np
import numpy.typing as npt

from tools.faces.shapes import Mesh, Points

Picture = npt.NDArray[np.uint8]
"""height x width x 3, BGR."""

_OVER = 2
"""Supersampling factor, for anti-aliasing."""

_KEPT = 40
"""Size of the texture cache; a search makes a new skin for every candidate."""

_VERTEX = """
#version 330
uniform mat4 camera;
in vec3 place; in vec3 normal; in vec2 uv;
out vec3 n; out vec2 t; out vec3 at;
void main() { n = normal; t = uv; at = place; gl_Position = camera * vec4(place, 1.0); }
"""
_FRAGMENT = """
#version 330
uniform sampler2D picture; uniform vec3 tint; uniform float gloss; uniform float wrap;
uniform float grain; uniform bool solid; uniform vec3 key; uniform vec3 key_colour;
uniform vec3 fill; uniform float ambient; uniform vec3 eye;
in vec3 n; in vec2 t; in vec3 at; out vec4 colour;
float hash(vec2 p) { return fract(sin(dot(p, vec2(127.1, 311.7))) * 43758.5453); }
float noise(vec2 p) {
    vec2 i = floor(p), f = fract(p); f = f * f * (3.0 - 2.0 * f);
    return mix(mix(hash(i), hash(i + vec2(1, 0)), f.x),
               mix(hash(i + vec2(0, 1)), hash(i + vec2(1, 1)), f.x), f.y);
}
void main() {
    vec4 base = texture(picture, t);
    if (solid ? base.a < 0.6 : (base.a >= 0.6 || base.a < 0.02)) discard;
    vec3 normal = normalize(n), look = normalize(eye - at);
    if (dot(normal, look) < 0.0) normal = -normal;
    vec3 albedo = pow(base.rgb, vec3(2.2)) * tint;
    albedo *= 1.0 + grain * (noise(t * 900.0) + 0.5 * noise(t * 1900.0) - 0.75);
    float lit = clamp((dot(normal, key) + wrap) / (1.0 + wrap), 0.0, 1.0);
    float soft = clamp((dot(normal, fill) + 0.4) / 1.4, 0.0, 1.0);
    float shine = gloss * pow(max(dot(normal, normalize(key + look)), 0.0), 24.0);
    float sky = ambient * (0.75 + 0.25 * normal.y);
    vec3 light = key_colour * lit + vec3(0.38, 0.41, 0.46) * soft + vec3(sky);
    colour = vec4(pow(albedo * light + shine * key_colour, vec3(1.0 / 2.2)), solid ? 1.0 : base.a);
}
"""


@dataclass(frozen=True)
class Part:
    """A mesh with its texture (RGBA). tint multiplies its linear colour."""

    mesh: Mesh
    texture: Picture
    tint: tuple[float, float, float] = (1.0, 1.0, 1.0)
    gloss: float = 0.0
    wrap: float = 0.25
    grain: float = 0.0


@dataclass(frozen=True)
class Light:
    """Direction and strength of the main light. direction need not be normalised."""

    direction: tuple[float, float, float] = (0.35, 0.45, 1.0)
    strength: float = 0.75
    warmth: float = 1.0
    ambient: float = 0.22


@dataclass(frozen=True)
class View:
    """A camera on the z axis. centre: the point it looks at. height: its field of view there."""

    width: int
    height: int
    centre: tuple[float, float, float]
    tall: float
    distance: float = 7.0

    def matrix(self) -> npt.NDArray[np.float32]:
        near, far = self.distance - 4, self.distance + 6
        up = 2 * self.distance / self.tall
        across = up * self.height / self.width
        out = np.zeros((4, 4))
        out[0, 0], out[1, 1] = across, up
        out[2, 2], out[2, 3] = -(far + near) / (far - near), -2 * far * near / (far - near)
        out[3, 2] = -1
        move = np.eye(4)
        move[:3, 3] = [-self.centre[0], -self.centre[1], -self.centre[2] - self.distance]
        return np.asarray(out @ move, dtype=np.float32)


class Painter:
    """One OpenGL context, which keeps the textures of parts for as long as it lives."""

    def __init__(self) -> None:
        self._gl = moderngl.create_standalone_context(backend="egl")
        self._program = self._gl.program(vertex_shader=_VERTEX, fragment_shader=_FRAGMENT)
        self._textures: dict[int, tuple[Picture, moderngl.Texture]] = {}
        self._targets: dict[tuple[int, int], moderngl.Framebuffer] = {}

    def paint(
        self, parts: list[tuple[Part, Points]], view: View, light: Light, ground: Picture
    ) -> Picture:
        """ground: the background, of the view's size."""
        size = (view.width * _OVER, view.height * _OVER)
        target = self._target(size)
        target.use()
        target.clear(0, 0, 0, 0)
        self._light(view, light)
        for solid in (True, False):
            self._passes(parts, solid)
        raw = np.frombuffer(target.read(components=4), np.uint8).reshape(size[1], size[0], 4)
        return _over(raw[::-1], ground)

    def _target(self, size: tuple[int, int]) -> moderngl.Framebuffer:
        if size not in self._targets:
            self._targets[size] = self._gl.framebuffer(
                [self._gl.renderbuffer(size, 4)], self._gl.depth_renderbuffer(size)
            )
        return self._targets[size]

    def _light(self, view: View, light: Light) -> None:
        direction = np.array(light.direction) / np.linalg.norm(light.direction)
        program = self._program
        program["camera"].write(view.matrix().T.tobytes())
        program["key"].value = tuple(direction)
        program["fill"].value = tuple(np.array([-direction[0], direction[1], direction[2]]))
        program["key_colour"].value = tuple(
            light.strength * np.array([light.warmth, 1.0, 2 - light.warmth])
        )
        program["ambient"].value = light.ambient
        program["eye"].value = (view.centre[0], view.centre[1], view.centre[2] + view.distance)

    def _passes(self, parts: list[tuple[Part, Points]], solid: bool) -> None:
        self._gl.enable(moderngl.DEPTH_TEST)
        self._gl.enable_only(moderngl.DEPTH_TEST | (0 if solid else moderngl.BLEND))
        self._gl.fbo.depth_mask = solid
        self._gl.blend_func = (
            moderngl.SRC_ALPHA,
            moderngl.ONE_MINUS_SRC_ALPHA,
            moderngl.ONE,
            moderngl.ONE_MINUS_SRC_ALPHA,
        )
        self._program["solid"].value = solid
        for part, points in parts:
            self._draw(part, points)
        self._gl.fbo.depth_mask = True

    def _draw(self, part: Part, points: Points) -> None:
        mesh, program = part.mesh, self._program
        program["tint"].value = part.tint
        program["gloss"].value = part.gloss
        program["wrap"].value = part.wrap
        program["grain"].value = part.grain
        self._texture(part).use()
        bent = normals(points, mesh)
        rows = np.hstack([points[mesh.source], bent[mesh.source], mesh.uv]).astype("f4")
        corners = self._gl.buffer(rows.tobytes())
        index = self._gl.buffer(mesh.triangles.astype("i4").tobytes())
        layout = [(corners, "3f 3f 2f", "place", "normal", "uv")]
        drawn = self._gl.vertex_array(program, layout, index)
        drawn.render()
        for thing in (drawn, corners, index):
            thing.release()

    def _texture(self, part: Part) -> moderngl.Texture:
        key = id(part.texture)
        if key not in self._textures:
            if len(self._textures) >= _KEPT:
                self._textures.pop(next(iter(self._textures)))[1].release()
            height, width = part.texture.shape[:2]
            flipped = np.ascontiguousarray(part.texture[::-1])
            texture = self._gl.texture((width, height), 4, flipped.tobytes())
            texture.build_mipmaps()
            texture.anisotropy = 8.0
            self._textures[key] = (part.texture, texture)
        return self._textures[key][1]


def normals(points: Points, mesh: Mesh) -> Points:
    """One per vertex, smooth across texture seams."""
    corners = mesh.source[mesh.triangles]
    a, b, c = (points[corners[:, i]] for i in range(3))
    across = np.cross(b - a, c - a)
    out = np.zeros_like(points)
    for i in range(3):
        np.add.at(out, corners[:, i], across)
    lengths = np.maximum(np.linalg.norm(out, axis=1, keepdims=True), 1e-12)
    return np.asarray(out / lengths, dtype=np.float64)


def _over(drawn: Picture, ground: Picture) -> Picture:
    """drawn: RGBA, colours already multiplied by alpha."""
    height, width = ground.shape[:2]
    small = cv2.resize(drawn.astype(np.float32), (width, height), interpolation=cv2.INTER_AREA)
    mixed = small[:, :, 2::-1] + ground * (1 - small[:, :, 3:4] / 255.0)
    return np.clip(mixed, 0, 255).astype(np.uint8)
