"""The network of examples/coba-lif.yaml in Brian2, C++ standalone, forward Euler, one thread, one second.

Prints the spikes and the seconds that the clock loop took. Needs Brian2 and a C++ compiler:

    python3 coba.py FOLDER

FOLDER takes the generated program; its `main` runs the same loop again and leaves the time in `results`.
"""

import sys

from brian2 import (Network, NeuronGroup, SpikeMonitor, Synapses, defaultclock, device, ms, mV, nS, pF, second, seed,
                    set_device)

folder = sys.argv[1]
set_device("cpp_standalone", directory=folder, build_on_run=False)
defaultclock.dt = 0.1 * ms
seed(1)

cells = NeuronGroup(
    4000,
    """
    dv/dt = (10*nS*(-60*mV - v) + ge*(0*mV - v) + gi*(-80*mV - v))/(200*pF) : volt (unless refractory)
    dge/dt = -ge/(5*ms) : siemens
    dgi/dt = -gi/(10*ms) : siemens
    """,
    threshold="v > -50*mV",
    reset="v = -60*mV",
    refractory=3 * ms,
    method="euler",
)
cells.v = "-65*mV + 5*mV*randn()"
cells.ge = "(40 + 15*randn())*nS"
cells.gi = "(200 + 120*randn())*nS"

excitation = Synapses(cells[:3200], cells, on_pre="ge += 6*nS")
excitation.connect(p=0.02)
inhibition = Synapses(cells[3200:], cells, on_pre="gi += 67*nS")
inhibition.connect(p=0.02)
spikes = SpikeMonitor(cells)

network = Network(cells, excitation, inhibition, spikes)
network.run(1 * second)
device.build(directory=folder, compile=True, run=True)
print(f"{spikes.num_spikes} spikes, loop {device._last_run_time:.4f} s")
