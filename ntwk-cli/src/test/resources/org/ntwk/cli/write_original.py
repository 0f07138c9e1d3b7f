"""Writes original.h5 as the original framework does: whole numbers as int16, others as float32, texts as h5py has them.

Run with h5py (3.7 wrote the file beside it). The spikes are made up: every cell of RecExc fires once, every 20 ms, RecInh is silent.
"""

import h5py
import numpy as np

DT, TSTOP = 0.1, 100.0
STEPS = int(TSTOP / DT)


def put(file, key, value):
    value = np.asarray(value)
    narrow = {"i": np.int16, "f": np.float32}.get(value.dtype.kind)
    file[key] = value if narrow is None else value.astype(narrow)


with h5py.File("original.h5", "w") as file:
    put(file, "dt", DT * np.ones(1))
    put(file, "tstop", TSTOP * np.ones(1))
    model = {"N_RecExc": 5, "N_RecInh": 2, "N_AffExc": 100, "p_AffExc_RecExc": 0.1, "Q_AffExc_RecExc": 1.0,
             "Tsyn_Exc": 5.0, "Erev_Exc": 0.0}
    cell = {"Gl": 10.0, "Cm": 200.0, "Trefrac": 5.0, "El": -70.0, "Vthre": -50.0, "Vreset": -70.0, "deltaV": 0.0}
    for population in ("RecExc", "RecInh"):
        model.update({f"{population}_{key}": value for key, value in cell.items()})
    for key, value in model.items():
        put(file, key, value)
    for n, (population, cells) in enumerate((("RecExc", 5), ("RecInh", 2))):
        file[f"{n}/name"] = population
        put(file, f"{n}/N", cells)
        times = np.arange(5) * 20.0 if population == "RecExc" else np.zeros(0)
        put(file, f"tRASTER_{population}", times)
        put(file, f"iRASTER_{population}", np.arange(len(times)))
        rate = np.zeros(STEPS)
        rate[np.round(times / DT).astype(int)] = 1e3 / (cells * DT)
        put(file, f"POP_ACT_{population}", rate)
        put(file, f"VMS_{population}", -60.0 + np.sin(np.arange(STEPS) * 0.05) * np.ones((1, 1)))
        put(file, f"Rate_AffExc_{population}", 4.0 * np.ones(STEPS))
    put(file, "tRASTER_PRE0", 1e3 * np.arange(3))
    put(file, "iRASTER_PRE0", np.arange(3))
