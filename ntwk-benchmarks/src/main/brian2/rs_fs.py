"""The network of examples/rs-fs.yaml in Brian2, C++ standalone, forward Euler, one thread, 1500 ms.

Prints the rates and the seconds that the clock loop took. Needs Brian2 and a C++ compiler:

    python3 rs_fs.py FOLDER

FOLDER takes the generated program; its `main` runs the same loop again and leaves the time in `results`.
"""

import sys

from brian2 import (Hz, Network, NeuronGroup, PoissonGroup, SpikeMonitor, StateMonitor, Synapses, defaultclock, device,
                    ms, mV, nS, pA, pF, second, seed, set_device)

folder = sys.argv[1]
set_device("cpp_standalone", directory=folder, build_on_run=False)
defaultclock.dt = 0.1 * ms
seed(1)

MEMBRANE = """
dv/dt = (10*nS*(-70*mV - v) + 10*nS*deltaV*exp((v + 50*mV)/deltaV) - w + ge*(0*mV - v) + gi*(-80*mV - v))/(200*pF)
        : volt (unless refractory)
dge/dt = -ge/(5*ms) : siemens
dgi/dt = -gi/(5*ms) : siemens
"""
RATE = "4*Hz + 4*Hz*exp(-(t - 1000*ms)**2/(2*(100*ms)**2))"


def cells(size, sharpness, adaptation):
    group = NeuronGroup(
        size,
        MEMBRANE + adaptation,
        threshold="v > -50*mV + 5*deltaV",
        reset="v = -70*mV" + ("; w += 40*pA" if adaptation.startswith("dw") else ""),
        refractory=5 * ms,
        method="euler",
        namespace={"deltaV": sharpness},
    )
    group.v = -70 * mV
    return group


regular = cells(4000, 2 * mV, "dw/dt = -w/(500*ms) : amp")
fast = cells(1000, 0.5 * mV, "w = 0*pA : amp")
parts = [regular, fast]
counts = []
for target in (regular, fast):
    excitation = Synapses(regular, target, on_pre="ge += 1*nS")
    excitation.connect(p=0.05)
    inhibition = Synapses(fast, target, on_pre="gi += 4*nS")
    inhibition.connect(p=0.05)
    # The sum of 200 sources for each cell, of which at most one fires in a step: what Brian2 is fastest with.
    sources = PoissonGroup(int(target.N), rates=f"200*({RATE})")
    drive = Synapses(sources, target, on_pre="ge += 1*nS")
    drive.connect(j="i")
    spikes = SpikeMonitor(target)
    counts.append((spikes, target.N))
    parts += [excitation, inhibition, sources, drive, spikes, StateMonitor(target, "v", record=range(4))]

Network(parts).run(1.5 * second)
device.build(directory=folder, compile=True, run=True)
for spikes, size in counts:
    print(f"{spikes.num_spikes / int(size) / 1.5:.2f} Hz")
print(f"loop {device._last_run_time:.3f} s")
