: Delayed rectifier, as ntwk's mechanism `potassium`

NEURON {
    SUFFIX kd_ntwk
    NONSPECIFIC_CURRENT i
    RANGE gbar
}

PARAMETER {
    gbar = 0.003
    e = -90
    faster = 2.49977327
}

ASSIGNED {
    v i ninf nrate
}

STATE {
    n
}

BREAKPOINT {
    SOLVE states METHOD cnexp
    i = gbar * n * (v - e)
}

INITIAL {
    rates(v)
    n = ninf
}

DERIVATIVE states {
    rates(v)
    n' = nrate * (ninf - n)
}

FUNCTION rising(x, k) {
    if (fabs(x / k) < 1e-6) { rising = k * (1 + x / k / 2) } else { rising = x / (1 - exp(-x / k)) }
}

PROCEDURE rates(u) {
    LOCAL a, b
    a = 0.02 * rising(u - (25), 9)
    b = 0.002 * rising((25) - u, 9)
    ninf = a / (a + b)
    nrate = faster * (a + b)
}
