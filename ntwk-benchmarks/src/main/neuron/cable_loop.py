"""The loops of CableLoop in NEURON, on the same cell, one thread.

    python3 cable_loop.py CELL.swc STEP_UM passive|squid|cortical MS DT_MS

Reads an SWC file with a one-point or NeuroMorpho soma and parents before children. Each unbranched piece is a section, with
compartments no longer than a step, or one for each point if that is 0. Prints compartments, steps, processor seconds and the
last V of the soma. The channels beside this file are compiled by nrnivmodl once, into target/neuron; on Debian it needs the package neuron-dev
and a link from /usr/bin to /usr/lib/nrn/nrnmech_makefile.
"""

import math
import os
import subprocess
import sys
import time

HERE = os.path.dirname(os.path.abspath(__file__))
BUILD = os.path.join(HERE, "..", "..", "..", "target", "neuron")
CORTICAL = ("na_ntwk", "kd_ntwk", "km_ntwk", "hva_ntwk", "lva_ntwk", "kca_ntwk", "pool_ntwk")


def sections(path, step_um, h):
    points = {}
    children = {}
    with open(path) as lines:
        for line in lines:
            if line.strip() and not line.lstrip().startswith("#"):
                field = line.split()
                point = (int(field[1]), *map(float, field[2:6]), int(field[6]))
                points[int(field[0])] = point
                children.setdefault(point[5], []).append(int(field[0]))
    root = children[-1][0]
    radius = points[root][4]
    soma = h.Section(name="soma")
    soma.L = soma.diam = 2 * radius
    # Cables begin in the middle of the sphere and not on the other points that draw it.
    stack = [(n, root, soma) for n in children.get(root, []) if points[n][0] != 1]
    made = [soma]
    while stack:
        first, parent, above = stack.pop()
        section = h.Section(name="cable%d" % len(made))
        section.connect(above(0.5 if above is soma else 1))
        # A point at the place of its parent says with which diameter a cable begins there.
        begins = points[first][1:4] == points[parent][1:4]
        start = points[first if begins or parent == root else parent]
        section.pt3dadd(*points[parent][1:4], 2 * start[4])
        segments = 0
        point = first
        while True:
            if not (begins and point == first):
                section.pt3dadd(*points[point][1:4], 2 * points[point][4])
                segments += 1
            beyond = children.get(point, [])
            if len(beyond) != 1:
                break
            point = beyond[0]
        section.nseg = math.ceil(section.L / step_um * (1 - 1e-6)) if step_um else segments
        made.append(section)
        stack += [(n, point, section) for n in beyond]
    return made


def compile_channels():
    """The program that nrnivmodl also makes is not needed, so that its success is that of the library."""
    library = os.path.join(BUILD, "x86_64", "libnrnmech.so")
    if not os.path.exists(library):
        environment = dict(os.environ, LIBRARY_PATH="/usr/lib/nrn")
        subprocess.run(["nrnivmodl", HERE], cwd=BUILD, env=environment, capture_output=True, check=False)
    if not os.path.exists(library):
        raise OSError("nrnivmodl made no " + library)


def main():
    cell, case = os.path.abspath(sys.argv[1]), sys.argv[3]
    step_um, duration, dt = float(sys.argv[2]), float(sys.argv[4]), float(sys.argv[5])
    # NEURON loads a compiled library of the folder it starts in.
    os.makedirs(BUILD, exist_ok=True)
    os.chdir(BUILD)
    if case == "cortical":
        compile_channels()
    from neuron import h

    made = sections(cell, step_um, h)
    for section in made:
        section.cm, section.Ra = 1, 100
        section.insert("pas")
        section.g_pas, section.e_pas = 1e-4, -70
        if case == "squid":
            section.insert("hh")
            section.gl_hh = 0
        if case == "cortical":
            for name in CORTICAL:
                section.insert(name)
    if case == "squid":
        h.usetable_hh = 0
    clamp = h.IClamp(made[0](0.5))
    clamp.delay, clamp.dur, clamp.amp = 1, 1e9, 1.0
    h.CVode().cache_efficient(1)
    h.dt = dt
    parallel = h.ParallelContext()
    parallel.set_maxstep(10)
    h.finitialize(-70)
    start = time.process_time()
    parallel.psolve(duration)
    spent = time.process_time() - start
    if not math.isfinite(made[0](0.5).v):
        raise ArithmeticError("V is %s" % made[0](0.5).v)
    print(sum(section.nseg for section in made), round(duration / dt), spent, made[0](0.5).v)


main()
