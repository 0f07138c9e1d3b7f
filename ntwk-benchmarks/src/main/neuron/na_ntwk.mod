: Fast sodium current, as ntwk's mechanism `sodium`

NEURON {
    SUFFIX na_ntwk
    NONSPECIFIC_CURRENT i
    RANGE gbar
}

PARAMETER {
    gbar = 0.004
    e = 60
    faster = 2.49977327
}

ASSIGNED {
    v i minf mrate hinf hrate
}

STATE {
    m h
}

BREAKPOINT {
    SOLVE states METHOD cnexp
    i = gbar * m * m * m * h * (v - e)
}

INITIAL {
    rates(v - 10)
    m = minf
    h = hinf
}

DERIVATIVE states {
    rates(v - 10)
    m' = mrate * (minf - m)
    h' = hrate * (hinf - h)
}

FUNCTION rising(x, k) {
    if (fabs(x / k) < 1e-6) { rising = k * (1 + x / k / 2) } else { rising = x / (1 - exp(-x / k)) }
}

PROCEDURE rates(u) {
    LOCAL a, b
    a = 0.182 * rising(u + 35, 9)
    b = 0.124 * rising(-u - 35, 9)
    minf = a / (a + b)
    mrate = faster * (a + b)
    hinf = 1 / (1 + exp((u + 65) / 6.2))
    hrate = faster * (0.024 * rising(u + 50, 5) + 0.0091 * rising(-u - 75, 5))
}
